import type { LabBrowser } from "../tests/e2e/lab/browser.ts"

/*
 * Reads Chromium's lists the way its own pages do. Only the text of these functions goes to the browser,
 * so everything they use must be inside them.
 */
const settings = "chrome://settings/content"

/** Does what "Sound: Mute" on a site's settings page does. */
export async function muteInChromium(browser: LabBrowser, origin: string): Promise<void> {
  await browser.askBrowser(
    settings,
    (site: string) => {
      const { chrome } = globalThis as unknown as { chrome: { send(message: string, given: unknown[]): void } }
      chrome.send("setOriginPermissions", [site, "sound", "block"])
    },
    origin,
  )
}

const bookmarks = "chrome://bookmarks"

/** Does what the star in the address bar does. */
export async function bookmarkInChromium(browser: LabBrowser, url: string): Promise<void> {
  await browser.askBrowser(
    bookmarks,
    async (address: string) => {
      interface Page {
        readonly chrome: { readonly bookmarks: { create(bookmark: object): Promise<unknown> } }
      }
      await (globalThis as unknown as Page).chrome.bookmarks.create({ parentId: "1", title: "A page", url: address })
    },
    url,
  )
}

function askBookmarks(browser: LabBrowser): Promise<string> {
  return browser.askBrowser(bookmarks, async () => {
    interface Page {
      readonly chrome: { readonly bookmarks: { getTree(): Promise<unknown> } }
    }
    return JSON.stringify(await (globalThis as unknown as Page).chrome.bookmarks.getTree())
  })
}

/** Zoom levels, site permissions and stored data, as the settings pages show them. */
function askSettings(browser: LabBrowser): Promise<Record<string, string>> {
  return browser.askBrowser(settings, async () => {
    interface Messages {
      addWebUiListener(event: string, listener: (answer: unknown) => void): void
      sendWithPromise(message: string, ...given: unknown[]): Promise<unknown>
    }
    const { chrome } = globalThis as unknown as { chrome: { send(message: string): void } }
    const place = "chrome://resources/js/cr.js"
    const messages = (await import(place)) as Messages
    const answerTo = (event: string): Promise<unknown> =>
      new Promise((resolve) => messages.addWebUiListener(event, resolve))
    const zoom = answerTo("onZoomLevelsChanged")
    chrome.send("fetchZoomLevels")
    interface Group {
      readonly origins: readonly { readonly origin: string; readonly usage: number; readonly numCookies: number }[]
      readonly numCookies: number
    }
    // The same list also has sites with their own permission that store nothing.
    const data = answerTo("onStorageListFetched").then((groups) =>
      (groups as Group[]).filter(
        ({ numCookies, origins }) => numCookies > 0 || origins.some((one) => one.usage > 0 || one.numCookies > 0),
      ),
    )
    await messages.sendWithPromise("getAllSites")
    return {
      "zoom levels": JSON.stringify(await zoom),
      "site permissions": JSON.stringify(await messages.sendWithPromise("getExceptionList", "sound")),
      "stored site data": JSON.stringify(await data),
    }
  })
}

/** The entries of chrome://downloads, once the page has received its list. */
function askDownloads(browser: LabBrowser): Promise<string> {
  return browser.askBrowser("chrome://downloads", async () => {
    interface Manager extends Element {
      hasDownloads_?: boolean
    }
    const items = (): unknown[] => {
      const manager = document.querySelector<Manager>("downloads-manager")
      const shown = [...(manager?.shadowRoot?.querySelectorAll("downloads-item") ?? [])]
      return shown.map((item) => (item as Element & { data?: unknown }).data)
    }
    for (let asked = 0; asked < 4 && items().length === 0; asked++) {
      await new Promise((resolve) => setTimeout(resolve, 300))
    }
    return JSON.stringify(items(), (_, value: unknown) => (typeof value === "bigint" ? String(value) : value))
  })
}

/** The tiles of a new tab. */
function askTiles(browser: LabBrowser): Promise<string> {
  return browser.askBrowser("chrome://new-tab-page/", async () => {
    const textOf = (node: Element | ShadowRoot): string =>
      [...node.querySelectorAll("*")]
        .map((one) => `${one.getAttribute("href") ?? ""} ${one.shadowRoot ? textOf(one.shadowRoot) : ""}`)
        .join(" ")
    const tiles = (): string => textOf(document.body)
    for (let asked = 0; asked < 4 && !/https?:/.test(tiles()); asked++) {
      await new Promise((resolve) => setTimeout(resolve, 300))
    }
    return tiles()
  })
}

export async function listsOfChromium(browser: LabBrowser): Promise<Record<string, string>> {
  return {
    ...(await askSettings(browser)),
    bookmarks: await askBookmarks(browser),
    downloads: await askDownloads(browser),
    tiles: await askTiles(browser),
  }
}
