import type { LabPage } from "../lab/browser.ts"
import { until } from "../lab/wait.ts"
import type { Journey } from "../journey.ts"

/*
 * Sets up and checks what `limits.test.ts` needs with the browser's own rights. Functions passed to
 * `askBrowser` and `run` are sent as text, so everything they use, except types, must be inside them.
 */

interface Tab {
  readonly linkedBrowser: { readonly currentURI: { readonly spec: string } }
}

interface FirefoxWindow {
  readonly gBrowser: {
    readonly tabs: readonly Tab[]
    addTabGroup(tabs: readonly Tab[], how: { label: string }): { saveAndClose(): void }
  }
  readonly Services: {
    readonly prefs: {
      setBoolPref(name: string, value: boolean): void
      setStringPref(name: string, value: string): void
    }
    readonly focus: { readonly activeWindow: Window | null }
    readonly wm: { getMostRecentWindow(type: string): Window | null }
  }
  readonly ChromeUtils: {
    importESModule(url: string): {
      SessionStore: { getSavedTabGroups(): readonly unknown[] }
      TabStateFlusher: { flush(browser: Tab["linkedBrowser"]): Promise<void> }
      PlacesUtils: { bookmarks: { fetch(page: { url: string }): Promise<unknown> } }
    }
  }
}

interface ChromiumPage {
  readonly chrome: {
    readonly bookmarks: { search(page: { url: string }): Promise<readonly unknown[]> }
    send(message: string, given?: readonly unknown[]): void
  }
}

/** Turns on a Firefox preference. It takes effect at the next page load or the next start. */
export async function setSwitch({ browser }: Journey, name: string): Promise<void> {
  await browser.askBrowser(
    "",
    (preference: string) => (globalThis as unknown as FirefoxWindow).Services.prefs.setBoolPref(preference, true),
    name,
  )
}

export function isBookmarked({ browser }: Journey, url: string): Promise<boolean> {
  if (browser.name === "chromium") {
    const search = async (wanted: string): Promise<boolean> =>
      (await (globalThis as unknown as ChromiumPage).chrome.bookmarks.search({ url: wanted })).length > 0
    return browser.askBrowser("chrome://bookmarks/", search, url)
  }
  const fetchIt = async (wanted: string): Promise<boolean> => {
    const { ChromeUtils } = globalThis as unknown as FirefoxWindow
    const { PlacesUtils } = ChromeUtils.importESModule("resource://gre/modules/PlacesUtils.sys.mjs")
    return (await PlacesUtils.bookmarks.fetch({ url: wanted })) !== null
  }
  return browser.askBrowser("", fetchIt, url)
}

/** Does what the switch on the site settings page does. */
export async function allowNotifications({ browser }: Journey, origin: string): Promise<void> {
  const allow = (site: string): void =>
    (globalThis as unknown as ChromiumPage).chrome.send("setOriginPermissions", [site, "notifications", "allow"])
  await browser.askBrowser("chrome://settings/content", allow, origin)
}

/** The colors where Chromium draws a notification if the desktop has no notification service. */
export const cornerOf = ({ screen }: Journey): readonly string[] =>
  [780, 800, 820, 840, 860].flatMap((y) => [980, 1040, 1100, 1160].map((x) => screen.pixel(x, y)))

export async function openNotification(journey: Journey, page: LabPage, background: string): Promise<void> {
  await page.run(() => void new Notification("A new message", { body: "from the chat", requireInteraction: true }))
  await until("the notification is shown", () => cornerOf(journey).some((color) => color !== background))
}

/** Opens a page and adds a frame of another site that sets a cookie, like a chat window. */
export async function openWithFrame(journey: Journey, address: string): Promise<void> {
  const page = await journey.browser.open(address)
  await page.run(() => {
    window.addEventListener("message", ({ data }) => (document.title = String(data)))
    const part = document.createElement("iframe")
    part.src = "http://widget.test/part"
    document.body.append(part)
  })
  await until("the frame has set its cookie", () => page.run(() => document.title === "kept"))
}

export async function saveAndCloseGroup(journey: Journey, url: string): Promise<void> {
  await journey.browser.askBrowser(
    "",
    async (wanted: string) => {
      const { gBrowser, ChromeUtils } = globalThis as unknown as FirefoxWindow
      const place = "resource:///modules/sessionstore/TabStateFlusher.sys.mjs"
      const tabs = gBrowser.tabs.filter((tab) => tab.linkedBrowser.currentURI.spec === wanted)
      // Firefox does not save a group until it knows which pages the tabs show.
      for (const { linkedBrowser } of tabs) await ChromeUtils.importESModule(place).TabStateFlusher.flush(linkedBrowser)
      gBrowser.addTabGroup(tabs, { label: "Kept" }).saveAndClose()
    },
    url,
  )
  await until("the group is saved", async () => (await savedGroups(journey)).includes(url))
}

/** Everything that Firefox stores about saved groups, as JSON. */
export function savedGroups({ browser }: Journey): Promise<string> {
  return browser.askBrowser("", () => {
    const { ChromeUtils } = globalThis as unknown as FirefoxWindow
    const { SessionStore } = ChromeUtils.importESModule("resource:///modules/sessionstore/SessionStore.sys.mjs")
    return JSON.stringify(SessionStore.getSavedTabGroups())
  })
}

const videoPage = "http://video.test/plain?color=0000ff"

async function activate({ browser }: Journey, address: string): Promise<void> {
  await browser.ask(async (api, url: string) => {
    const tab = (await api.tabs.query({})).find((one) => one.url === url)
    if (tab?.id !== undefined) await api.tabs.update(tab.id, { active: true })
  }, address)
}

/** Opens a page with a video that supports picture-in-picture. */
export async function openVideo(journey: Journey): Promise<void> {
  const page = await journey.browser.open(videoPage)
  await page.run(async () => {
    const canvas = document.createElement("canvas")
    const draw = canvas.getContext("2d")
    const video = Object.assign(document.createElement("video"), { muted: true, srcObject: canvas.captureStream(10) })
    setInterval(() => draw?.fillRect(0, 0, Math.random() * 100, 100), 100)
    document.body.append(video)
    await video.play()
  })
}

/** Puts the video into a picture-in-picture window, and goes back to the tab `back`. */
export async function useVideoWindow(journey: Journey, back: string): Promise<void> {
  const { screen } = journey
  await activate(journey, videoPage)
  await until("the video is on the screen", () => screen.pixel(640, 700) === "#0000ff")
  await screen.press("ctrl+shift+bracketright")
  await until("the small window is open", () => hasVideoWindow(journey))
  await activate(journey, back)
}

export function hasVideoWindow({ browser }: Journey): Promise<boolean> {
  return browser.askBrowser("", () => {
    const { Services } = globalThis as unknown as FirefoxWindow
    return Services.wm.getMostRecentWindow("Toolkit:PictureInPicture") !== null
  })
}

const library = "Places:Organizer"

/** Opens the Library, a separate Firefox window, and waits until it has the keyboard. */
export async function openLibrary({ browser, screen }: Journey): Promise<void> {
  await screen.press("ctrl+shift+h")
  await until("the Library has the keyboard", () =>
    browser.askBrowser(
      "",
      (type: string) => {
        const { Services } = globalThis as unknown as FirefoxWindow
        const found = Services.wm.getMostRecentWindow(type)
        return found !== null && Services.focus.activeWindow === found
      },
      library,
    ),
  )
}

export async function closeLibrary({ browser, screen }: Journey): Promise<void> {
  await browser.askBrowser(
    "",
    (type: string) => void (globalThis as unknown as FirefoxWindow).Services.wm.getMostRecentWindow(type)?.close(),
    library,
  )
  await screen.focus(browser.windowClass)
}

/** Whether the list of a `<select>` is open. Firefox draws it in its own window. */
export function hasOpenChoices({ browser }: Journey): Promise<boolean> {
  return browser.askBrowser("", () => {
    const list: (Element & { readonly state?: string }) | null = document.querySelector(
      "#ContentSelectDropdown menupopup",
    )
    return list?.state === "open"
  })
}
