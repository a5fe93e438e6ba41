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
  /** Folder of the unpacked extension whose API `ask` uses. */
  readonly extension: string
  /** The language that pages are asked for. */
  readonly language?: string
  /** The language of Firefox's own interface, named like its language packs: `pt-BR`. */
  readonly browserLanguage?: string
  readonly dark?: boolean
  /** 2 renders everything at 200 %. */
  readonly scale?: number
  /** Policies for this browser only; other browsers on the machine do not see them. */
  readonly policies?: Policies
  /** Folder of a second extension; Chromium loads it first. */
  readonly before?: string
  /** Folder for downloads. Chromium reads it only when the profile is new. */
  readonly downloads?: string
  /** Origins that Chromium treats as if they were served over https; it blocks downloads from other http origins. */
  readonly asSecure?: readonly string[]
  /** Keeps the page that opens by itself after an install. */
  readonly keepFirstPage?: boolean
  /** Command-line options, like those in a desktop shortcut. */
  readonly flags?: readonly string[]
  /** Extra environment variables, for example a time zone or a library to preload. */
  readonly env?: Readonly<Record<string, string>>
  /** Firefox only: preferences that a person could have changed. */
  readonly preferences?: Readonly<Record<string, string | number | boolean>>
  /** Changes the profile before the browser's first start. */
  readonly prepare?: (profile: string) => void
}

/**
 * A function that runs elsewhere: in a page, or with the extension's rights. Only its source text is
 * sent, so it can use nothing from its surroundings except its argument.
 */
export type PageTask<A, T> = (argument: A) => T | Promise<T>
export type Question<A, T> = (api: ExtensionApi, argument: A) => T | Promise<T>

/** A tab, or the popup of the toolbar button. */
export interface LabPage {
  readonly run: {
    <T>(task: PageTask<undefined, T>): Promise<T>
    <T, A>(task: PageTask<A, T>, argument: A): Promise<T>
  }
  goTo(url: string): Promise<void>
  /** Moves the real pointer to the element and clicks. */
  clickOn(selector: string, how?: Click): Promise<void>
  /** Sets the file of an input, as if a person had picked it in the file dialog. */
  pickFile(selector: string, file: string): Promise<void>
  readonly isOpen: () => Promise<boolean>
}

export interface LabBrowser {
  readonly name: BrowserName
  readonly profile: string
  /** For `screen.focus`. */
  readonly windowClass: string
  /** Opens an active tab and waits until the page has loaded. */
  open(url: string): Promise<LabPage>
  /** The first tab whose address starts with `url`; waits for it. */
  page(url: string): Promise<LabPage>
  /** Runs with the extension's rights, without opening a tab; in Chromium it does not wake the service worker either. */
  ask<T>(question: Question<undefined, T>): Promise<T>
  ask<T, A>(question: Question<A, T>, argument: A): Promise<T>
  /**
   * Runs with the browser's own rights. Chromium runs it on `page` (such as `chrome://settings`) in a
   * background tab; Firefox runs it in the browser window and ignores `page`.
   */
  askBrowser<T>(page: string, task: PageTask<undefined, T>): Promise<T>
  askBrowser<T, A>(page: string, task: PageTask<A, T>, argument: A): Promise<T>
  /** Opens the real popup and waits until it has rendered. Firefox uses the pointer unless `how` says "by key". */
  openPopup(how?: "by key"): Promise<LabPage>
  /** Address of one of the extension's pages, to open in a tab. */
  extensionUrl(path: string): string
  /** Firefox only; Chromium keeps that switch in a profile file. It takes effect at the next start. */
  allowPrivateWindows?(): Promise<void>
  /** Stops the service worker or event page, as the browser does when it has been idle. */
  stopBackground(): Promise<void>
  /** Firefox only. Restarts the extension, as an update does; everything it kept in memory is gone. */
  reloadExtension?(): Promise<void>
  /** Whether the browser is showing a "Leave site?" dialog. */
  asksToLeave(): Promise<boolean>
  /** Opens this page to the right of the active one, in a split view. */
  splitWith(url: string): Promise<void>
  /** Closes every tab and window except a new, empty tab, without "Leave site?" dialogs. */
  closePages(): Promise<void>
  /** Quits the browser as a person does. */
  quit(): Promise<void>
  /** Kills the browser, like a power cut. */
  kill(): Promise<void>
}

/** Source text that runs a task elsewhere and returns its result as JSON. */
export function expressionOf(task: { toString(): string }, ...given: string[]): string {
  return `(async () => JSON.stringify((await (${task.toString()})(${given.join(", ")})) ?? null))()`
}

/** The screen coordinates of an element's center. Firefox reports its page's position; for Chromium, subtract the window frame. */
export function placeOnScreen(selector: string): { x: number; y: number } {
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
export async function waitUntilDrawn(run: LabPage["run"]): Promise<void> {
  await until("the popup renders a control", () => run(() => document.querySelector("a[href], button, input") !== null))
  await run(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => resolve(true)))))
}

/** Waits for the element and for a still screen first: a popup may be opening, or a frame may not have rendered. */
export async function clickOn(screen: Screen, run: LabPage["run"], selector: string, how?: Click): Promise<void> {
  const isThere = (wanted: string): boolean => document.querySelector(wanted) !== null
  await until(`${selector} exists`, () => run(isThere, selector))
  await screen.still()
  const { x, y } = await run(placeOnScreen, selector)
  await screen.click(x, y, how)
}
