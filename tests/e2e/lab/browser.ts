import type { browser as extensionApi } from "wxt/browser"
import type { Click, Screen } from "./screen.ts"
import type { Site } from "./site.ts"
import { until } from "./wait.ts"

export type BrowserName = "chromium" | "firefox"
export type ExtensionApi = typeof extensionApi

/** Policies set by the computer's administrator, under the names in the browser's own policy list. */
export type Policies = Readonly<Record<string, unknown>>

export interface LaunchOptions {
  readonly screen: Screen
  readonly site: Site
  /** Pass the same folder again to restart the browser with its history, session and settings. */
  readonly profile: string
  /** The folder of the unpacked extension. `ask` uses this extension's API. */
  readonly extension: string
  /** The language that the browser requests from sites. */
  readonly language?: string
  /** The language of Firefox's own interface, named like its language packs: `pt-BR`. */
  readonly browserLanguage?: string
  readonly dark?: boolean
  /** 2 renders everything at 200 %. */
  readonly scale?: number
  /** Policies for this browser only; other browsers on the machine do not see them. */
  readonly policies?: Policies
  /**
   * The policies install the extension, and the lab does not. This is its id in Chromium; Firefox takes it from
   * `extension`.
   */
  readonly idByPolicy?: string | null
  /** The folder of a second extension. Chromium loads it before `extension`. */
  readonly otherExtension?: string
  /** The folder for downloads. Chromium reads it only when the profile is new. */
  readonly downloads?: string
  /** Origins that Chromium treats as if they were served over https; it blocks downloads from other http origins. */
  readonly secureOrigins?: readonly string[]
  /** Keeps the welcome page, which opens after an install, instead of closing it. */
  readonly keepWelcomePage?: boolean
  /** Command-line options, like those in a desktop shortcut. */
  readonly flags?: readonly string[]
  /** Extra environment variables, for example a time zone or a library to preload. */
  readonly env?: Readonly<Record<string, string>>
  /** Firefox only: preferences that a person could have changed. */
  readonly preferences?: Readonly<Record<string, string | number | boolean>>
  /** Changes the new profile before the browser's first start. */
  readonly changeProfile?: (profile: string) => void
}

/**
 * A function that runs in a page. The lab sends only its source text, so it can use nothing from its
 * surroundings except its argument.
 */
export type PageTask<Argument, Result> = (argument: Argument) => Result | Promise<Result>
/** The same, with the extension's rights. */
export type Question<Argument, Result> = (api: ExtensionApi, argument: Argument) => Result | Promise<Result>

/** A tab, or the popup of the toolbar button. */
export interface LabPage {
  readonly run: {
    <Result>(task: PageTask<undefined, Result>): Promise<Result>
    <Result, Argument>(task: PageTask<Argument, Result>, argument: Argument): Promise<Result>
  }
  goTo(url: string): Promise<void>
  /** Moves the real pointer to the element and clicks. */
  clickOn(selector: string, how?: Click): Promise<void>
  /** Sets the file of an input, as if a person had picked it in the file dialog. */
  pickFile(selector: string, file: string): Promise<void>
  readonly isOpen: () => Promise<boolean>
  /** Prints to PDF. Chromium uses the paper that the page asks for; Firefox uses the given one. */
  print(paper: PaperSize): Promise<Buffer>
}

interface PaperSize {
  readonly widthMm: number
  readonly heightMm: number
}

export interface LabBrowser {
  readonly name: BrowserName
  readonly profile: string
  /** For `screen.focus`. */
  readonly windowClass: string
  /** Opens an active tab and waits until the page has loaded. */
  open(url: string): Promise<LabPage>
  /** Waits for a tab whose address starts with `url`, and returns the first. */
  waitForPage(url: string): Promise<LabPage>
  /** Runs with the extension's rights, without opening a tab. In Chromium it does not wake the service worker. */
  ask<Result>(question: Question<undefined, Result>): Promise<Result>
  ask<Result, Argument>(question: Question<Argument, Result>, argument: Argument): Promise<Result>
  /**
   * Runs with the browser's own rights. Chromium runs it on `page` (such as `chrome://settings`) in a
   * background tab; Firefox runs it in the browser window and ignores `page`.
   */
  askBrowser<Result>(page: string, task: PageTask<undefined, Result>): Promise<Result>
  askBrowser<Result, Argument>(page: string, task: PageTask<Argument, Result>, argument: Argument): Promise<Result>
  /** Opens the real popup and waits until it has rendered. Firefox clicks the toolbar button unless `how` says "by key". */
  openPopup(how?: "by key"): Promise<LabPage>
  /** Waits until the popup that something else opened has rendered. */
  waitForPopup(): Promise<LabPage>
  /** Address of one of the extension's pages, to open in a tab. */
  extensionUrl(path: string): string
  /**
   * Allows the extension in private windows from the next start. Firefox only: Chromium stores this
   * switch in a file of the profile.
   */
  allowPrivateWindows?(): Promise<void>
  /** Stops the service worker or event page, as the browser does when it has been idle. */
  stopBackground(): Promise<void>
  /**
   * Chromium only. Closes the lab's own page of the extension and stops the background: an update waits until nothing of
   * the extension runs. The next `ask` opens the page again.
   */
  letExtensionRest?(): Promise<void>
  /** Firefox only. Restarts the extension, as an update does. The extension loses everything in its memory. */
  reloadExtension?(): Promise<void>
  /** Whether a "Leave site?" dialog is open. */
  showsLeaveSiteDialog(): Promise<boolean>
  /** Opens this page to the right of the active one, in a split view. */
  openInSplitView(url: string): Promise<void>
  /** Closes every tab and window except a new, empty tab, without "Leave site?" dialogs. */
  closePages(): Promise<void>
  /** Quits the browser as a person does. */
  quit(): Promise<void>
  /** Kills the browser, like a power cut. */
  kill(): Promise<void>
}

/** Source text that runs the task and returns its result as JSON. The arguments are source text, too. */
export function expressionOf(task: { toString(): string }, ...argumentSources: string[]): string {
  return `(async () => JSON.stringify((await (${task.toString()})(${argumentSources.join(", ")})) ?? null))()`
}

/**
 * The screen coordinates of an element's center. Firefox reports the page's position on the screen. For
 * Chromium, compute it from the window and its frame.
 */
export function centerOnScreen(selector: string): { x: number; y: number } {
  const element = document.querySelector(selector)
  if (!element) throw new Error(`there is no ${selector} on ${location.href}`)
  element.scrollIntoView({ block: "nearest" })
  const box = element.getBoundingClientRect()
  const firefoxWindow = window as { mozInnerScreenX?: number; mozInnerScreenY?: number }
  const left = firefoxWindow.mozInnerScreenX ?? window.screenX + (window.outerWidth - window.innerWidth) / 2
  const top = firefoxWindow.mozInnerScreenY ?? window.screenY + window.outerHeight - window.innerHeight
  const scale = window.devicePixelRatio
  return {
    x: Math.round((left + box.x + box.width / 2) * scale),
    y: Math.round((top + box.y + box.height / 2) * scale),
  }
}

/** A loaded popup stays empty until its script has read the settings. */
export async function waitUntilRendered(run: LabPage["run"]): Promise<void> {
  await until("the popup renders a control", () => run(() => document.querySelector("a[href], button, input") !== null))
  await run(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => resolve(true)))))
}

/** First waits for the element and a still screen: a popup may be opening, or a frame may not have rendered. */
export async function clickOn(screen: Screen, run: LabPage["run"], selector: string, how?: Click): Promise<void> {
  const exists = (wanted: string): boolean => document.querySelector(wanted) !== null
  await until(`${selector} exists`, () => run(exists, selector))
  await screen.waitUntilStill()
  const { x, y } = await run(centerOnScreen, selector)
  await screen.click(x, y, how)
}
