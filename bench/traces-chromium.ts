import type { LabBrowser } from "../tests/e2e/lab/browser.ts"

/*
 * Reads Chromium's lists the way its own pages do. Only the source text of the functions given to `askBrowser` goes to
 * the browser, so each of them must contain everything it uses.
 */
const settingsPage = "chrome://settings/content"

/** Does what "Sound: Mute" on a site's settings page does. */
export async function muteInChromium(browser: LabBrowser, origin: string): Promise<void> {
  await browser.askBrowser(
    settingsPage,
    (site: string) => {
      const { chrome } = globalThis as unknown as { chrome: { send(message: string, args: unknown[]): void } }
      chrome.send("setOriginPermissions", [site, "sound", "block"])
    },
    origin,
  )
}

const bookmarksPage = "chrome://bookmarks"

/** Does what the star in the address bar does. */
export async function bookmarkInChromium(browser: LabBrowser, url: string): Promise<void> {
  await browser.askBrowser(
    bookmarksPage,
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
  return browser.askBrowser(bookmarksPage, async () => {
    interface Page {
      readonly chrome: { readonly bookmarks: { getTree(): Promise<unknown> } }
    }
    return JSON.stringify(await (globalThis as unknown as Page).chrome.bookmarks.getTree())
  })
}

/** Zoom levels, site permissions and stored data, as the settings pages show them. */
function askSettings(browser: LabBrowser): Promise<Record<string, string>> {
  return browser.askBrowser(settingsPage, async () => {
    interface Messages {
      addWebUiListener(event: string, listener: (answer: unknown) => void): void
      sendWithPromise(message: string, ...args: unknown[]): Promise<unknown>
    }
    const { chrome } = globalThis as unknown as { chrome: { send(message: string): void } }
    const moduleUrl = "chrome://resources/js/cr.js"
    const messages = (await import(moduleUrl)) as Messages
    const answerTo = (event: string): Promise<unknown> =>
      new Promise((resolve) => messages.addWebUiListener(event, resolve))
    const zoom = answerTo("onZoomLevelsChanged")
    chrome.send("fetchZoomLevels")
    interface Group {
      readonly origins: readonly { readonly origin: string; readonly usage: number; readonly numCookies: number }[]
      readonly numCookies: number
    }
    // The list also has sites that store nothing but have a permission of their own.
    const data = answerTo("onStorageListFetched").then((groups) =>
      (groups as Group[]).filter(
        ({ numCookies, origins }) =>
          numCookies > 0 || origins.some((origin) => origin.usage > 0 || origin.numCookies > 0),
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

/** The entries of chrome://downloads. Waits until the page has received its list. */
function askDownloads(browser: LabBrowser): Promise<string> {
  return browser.askBrowser("chrome://downloads", async () => {
    interface Manager extends Element {
      hasDownloads_?: boolean
    }
    const readItems = (): unknown[] => {
      const manager = document.querySelector<Manager>("downloads-manager")
      const shown = [...(manager?.shadowRoot?.querySelectorAll("downloads-item") ?? [])]
      return shown.map((item) => (item as Element & { data?: unknown }).data)
    }
    for (let attempt = 0; attempt < 4 && readItems().length === 0; attempt++) {
      await new Promise((resolve) => setTimeout(resolve, 300))
    }
    return JSON.stringify(readItems(), (_, value: unknown) => (typeof value === "bigint" ? String(value) : value))
  })
}

/** The tiles of a new tab. */
function askTiles(browser: LabBrowser): Promise<string> {
  return browser.askBrowser("chrome://new-tab-page/", async () => {
    const linksIn = (node: Element | ShadowRoot): string =>
      [...node.querySelectorAll("*")]
        .map(
          (element) => `${element.getAttribute("href") ?? ""} ${element.shadowRoot ? linksIn(element.shadowRoot) : ""}`,
        )
        .join(" ")
    const readTiles = (): string => linksIn(document.body)
    for (let attempt = 0; attempt < 4 && !/https?:/.test(readTiles()); attempt++) {
      await new Promise((resolve) => setTimeout(resolve, 300))
    }
    return readTiles()
  })
}

export async function readChromiumLists(browser: LabBrowser): Promise<Record<string, string>> {
  return {
    ...(await askSettings(browser)),
    bookmarks: await askBookmarks(browser),
    downloads: await askDownloads(browser),
    tiles: await askTiles(browser),
  }
}
