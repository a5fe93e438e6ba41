import type { LabPage } from "../lab/browser.ts"
import { until } from "../lab/wait.ts"
import type { Journey } from "../journey.ts"

/*
 * What `limits.test.ts` sets up and checks with the browser's own rights. The lab sends a function passed to
 * `askBrowser` or `run` as text, so everything the function uses, except types, must be inside it.
 */

interface Tab {
  readonly linkedBrowser: { readonly currentURI: { readonly spec: string } }
}

interface FirefoxWindow {
  readonly gBrowser: {
    readonly tabs: readonly Tab[]
    addTabGroup(tabs: readonly Tab[], options: { label: string }): { saveAndClose(): void }
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
    send(message: string, args?: readonly unknown[]): void
  }
}

/** Turns on a Firefox preference. It takes effect at the next page load or the next start. */
export async function turnOnPreference({ browser }: Journey, name: string): Promise<void> {
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
  const fetchBookmark = async (wanted: string): Promise<boolean> => {
    const { ChromeUtils } = globalThis as unknown as FirefoxWindow
    const { PlacesUtils } = ChromeUtils.importESModule("resource://gre/modules/PlacesUtils.sys.mjs")
    return (await PlacesUtils.bookmarks.fetch({ url: wanted })) !== null
  }
  return browser.askBrowser("", fetchBookmark, url)
}

/** Does what the switch on the site settings page does. */
export async function allowNotifications({ browser }: Journey, origin: string): Promise<void> {
  const allow = (site: string): void =>
    (globalThis as unknown as ChromiumPage).chrome.send("setOriginPermissions", [site, "notifications", "allow"])
  await browser.askBrowser("chrome://settings/content", allow, origin)
}

/** The colors where Chromium shows a notification, on a desktop without a notification service. */
export const readCornerColors = ({ screen }: Journey): readonly string[] =>
  [780, 800, 820, 840, 860].flatMap((y) => [980, 1040, 1100, 1160].map((x) => screen.pixel(x, y)))

export async function showNotification(journey: Journey, page: LabPage, background: string): Promise<void> {
  await page.run(() => void new Notification("A new message", { body: "from the chat", requireInteraction: true }))
  await until("the notification is shown", () => readCornerColors(journey).some((color) => color !== background))
}

/** Opens a page and adds a frame of another site that sets a cookie, like a chat window. */
export async function openWithFrame(journey: Journey, address: string): Promise<void> {
  const page = await journey.browser.open(address)
  await page.run(() => {
    window.addEventListener("message", ({ data }) => (document.title = String(data)))
    const frame = document.createElement("iframe")
    frame.src = "http://widget.test/storing-frame"
    document.body.append(frame)
  })
  await until("the frame has set its cookie", () => page.run(() => document.title === "saved"))
}

export async function saveAndCloseGroup(journey: Journey, url: string): Promise<void> {
  await journey.browser.askBrowser(
    "",
    async (wanted: string) => {
      const { gBrowser, ChromeUtils } = globalThis as unknown as FirefoxWindow
      const flusherModule = "resource:///modules/sessionstore/TabStateFlusher.sys.mjs"
      const tabs = gBrowser.tabs.filter((tab) => tab.linkedBrowser.currentURI.spec === wanted)
      // Firefox does not save a group until it knows which pages the tabs show.
      for (const { linkedBrowser } of tabs)
        await ChromeUtils.importESModule(flusherModule).TabStateFlusher.flush(linkedBrowser)
      gBrowser.addTabGroup(tabs, { label: "Kept" }).saveAndClose()
    },
    url,
  )
  await until("the group is saved", async () => (await readSavedGroups(journey)).includes(url))
}

/** Everything that Firefox stores about saved groups, as JSON. */
export function readSavedGroups({ browser }: Journey): Promise<string> {
  return browser.askBrowser("", () => {
    const { ChromeUtils } = globalThis as unknown as FirefoxWindow
    const { SessionStore } = ChromeUtils.importESModule("resource:///modules/sessionstore/SessionStore.sys.mjs")
    return JSON.stringify(SessionStore.getSavedTabGroups())
  })
}

const videoPage = "http://video.test/plain?color=0000ff"

async function activate({ browser }: Journey, address: string): Promise<void> {
  await browser.ask(async (api, url: string) => {
    const tab = (await api.tabs.query({})).find((openTab) => openTab.url === url)
    if (tab?.id !== undefined) await api.tabs.update(tab.id, { active: true })
  }, address)
}

/** Opens a page with a video that supports picture-in-picture. */
export async function openVideoPage(journey: Journey): Promise<void> {
  const page = await journey.browser.open(videoPage)
  await page.run(async () => {
    const canvas = document.createElement("canvas")
    const context = canvas.getContext("2d")
    const video = Object.assign(document.createElement("video"), { muted: true, srcObject: canvas.captureStream(10) })
    setInterval(() => context?.fillRect(0, 0, Math.random() * 100, 100), 100)
    document.body.append(video)
    await video.play()
  })
}

/** Moves the video into a picture-in-picture window, and goes back to the tab with the address `returnTo`. */
export async function moveVideoToWindow(journey: Journey, returnTo: string): Promise<void> {
  const { screen } = journey
  await activate(journey, videoPage)
  await until("the video is on the screen", () => screen.pixel(640, 700) === "#0000ff")
  await screen.press("ctrl+shift+bracketright")
  await until("the small window is open", () => isVideoWindowOpen(journey))
  await activate(journey, returnTo)
}

export function isVideoWindowOpen({ browser }: Journey): Promise<boolean> {
  return browser.askBrowser("", () => {
    const { Services } = globalThis as unknown as FirefoxWindow
    return Services.wm.getMostRecentWindow("Toolkit:PictureInPicture") !== null
  })
}

const libraryType = "Places:Organizer"

/** Opens the Library, a separate Firefox window, and waits until it has the keyboard. */
export async function openLibrary({ browser, screen }: Journey): Promise<void> {
  await screen.press("ctrl+shift+h")
  await until("the Library has the keyboard", () =>
    browser.askBrowser(
      "",
      (type: string) => {
        const { Services } = globalThis as unknown as FirefoxWindow
        const library = Services.wm.getMostRecentWindow(type)
        return library !== null && Services.focus.activeWindow === library
      },
      libraryType,
    ),
  )
}

export async function closeLibrary({ browser, screen }: Journey): Promise<void> {
  await browser.askBrowser(
    "",
    (type: string) => void (globalThis as unknown as FirefoxWindow).Services.wm.getMostRecentWindow(type)?.close(),
    libraryType,
  )
  await screen.focus(browser.windowClass)
}

/** Whether the list of a `<select>` is open. Firefox shows that list in its own window. */
export function isSelectListOpen({ browser }: Journey): Promise<boolean> {
  return browser.askBrowser("", () => {
    const list: (Element & { readonly state?: string }) | null = document.querySelector(
      "#ContentSelectDropdown menupopup",
    )
    return list?.state === "open"
  })
}
