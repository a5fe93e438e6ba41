import type { browser as extensionApi } from "wxt/browser"
import type { Click, Screen } from "./screen.ts"
import type { Site } from "./site.ts"
import { until } from "./wait.ts"

export type BrowserName = "chromium" | "firefox"
export type ExtensionApi = typeof extensionApi

/** What whoever manages a computer has set, as the browser's own list of policies names it. */
export type Policies = Readonly<Record<string, unknown>>

export interface LaunchOptions {
  readonly screen: Screen
  readonly site: Site
  /** The same folder again restarts the browser with what it remembers. */
  readonly profile: string
  /** Folder of the unpacked extension that `ask` speaks to. */
  readonly extension: string
  /** Of pages. */
  readonly language?: string
  /** Of Firefox itself, its menus and all, as its language packs are named: `pt-BR`. */
  readonly browserLanguage?: string
  readonly dark?: boolean
  /** 2 shows everything at 200 %. */
  readonly scale?: number
  /** What the manager of this browser has set, for it alone. */
  readonly policies?: Policies
  /** Folder of another extension that is there too; Chromium loads it first. */
  readonly before?: string
  /** Folder for downloads; counts from the first start of a profile on. */
  readonly downloads?: string
  /** Origins that Chromium is to treat as if they were reached over https: from others it blocks downloads. */
  readonly asSecure?: readonly string[]
  /** Leaves the page that opens by itself after an install. */
  readonly keepFirstPage?: boolean
  /** Options of the command line, as those of a shortcut on the desktop. */
  readonly flags?: readonly string[]
  /** Added to what the browser finds around it: a time zone, a library that is loaded first. */
  readonly env?: Readonly<Record<string, string>>
  /** Firefox only: settings that a person could have changed. */
  readonly preferences?: Readonly<Record<string, string | number | boolean>>
  /** Does something to the profile before the browser starts for the first time. */
  readonly prepare?: (profile: string) => void
}

/**
 * A function that runs elsewhere: in a page, or with the extension's own rights. Only its text goes
 * there, so it must not use anything from around it but its arguments.
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
  /** With the real pointer, where the element stands on the screen. */
  clickOn(selector: string, how?: Click): Promise<void>
  /** Answers the file question of an input with a file on the disk, as if it had been picked in the dialog. */
  pickFile(selector: string, file: string): Promise<void>
  readonly isOpen: () => Promise<boolean>
}

export interface LabBrowser {
  readonly name: BrowserName
  readonly profile: string
  /** For `screen.focus`. */
  readonly windowClass: string
  /** Opens a tab in front, and waits for the page. */
  open(url: string): Promise<LabPage>
  /** The first tab whose address begins so. */
  page(url: string): Promise<LabPage>
  /** Asks with the extension's rights, without a tab and without waking its background. */
  ask<T>(question: Question<undefined, T>): Promise<T>
  ask<T, A>(question: Question<A, T>, argument: A): Promise<T>
  /**
   * Runs with the rights of the browser itself. In Chromium on this page of its own (`chrome://settings`),
   * in a tab that stays behind the others; in Firefox in the window, whatever page is named.
   */
  askBrowser<T>(page: string, task: PageTask<undefined, T>): Promise<T>
  askBrowser<T, A>(page: string, task: PageTask<A, T>, argument: A): Promise<T>
  /** Opens the real popup and waits until it has been drawn. In Firefox with the pointer, unless it is asked otherwise. */
  openPopup(how?: "by key"): Promise<LabPage>
  /** Address of a page of the extension, for opening it in a tab. */
  extensionUrl(path: string): string
  /** Firefox only; Chromium keeps that switch in a file of its profile. It counts from the next start on. */
  allowPrivateWindows?(): Promise<void>
  /** Puts the extension's background to sleep, as the browser does after a while. */
  stopBackground(): Promise<void>
  /** Firefox only. Ends the extension and starts it again, as an update does: its memory is empty then. */
  reloadExtension?(): Promise<void>
  /** Whether a question of the browser's own ("Leave site?") stands on the screen. */
  asksToLeave(): Promise<boolean>
  /** Shows this page to the right of the one in front, in a split view. */
  splitWith(url: string): Promise<void>
  /** Closes every tab and window but a new, empty tab, whatever they would ask. */
  closePages(): Promise<void>
  /** Closes it as a person does. */
  quit(): Promise<void>
  /** Like a power cut. */
  kill(): Promise<void>
}

/** The source text that runs a task elsewhere and answers as JSON. */
export function expressionOf(task: { toString(): string }, ...given: string[]): string {
  return `(async () => JSON.stringify((await (${task.toString()})(${given.join(", ")})) ?? null))()`
}

/** Where an element's middle is on the screen; Firefox tells, in Chromium the frame is subtracted. */
export function placeOnScreen(selector: string): { x: number; y: number } {
  const element = document.querySelector(selector)
  if (!element) throw new Error(`there is no ${selector} on ${location.href}`)
  element.scrollIntoView({ block: "nearest" })
  const box = element.getBoundingClientRect()
  const told = window as { mozInnerScreenX?: number; mozInnerScreenY?: number }
  const left = told.mozInnerScreenX ?? window.screenX + (window.outerWidth - window.innerWidth) / 2
  const top = told.mozInnerScreenY ?? window.screenY + window.outerHeight - window.innerHeight
  const scale = window.devicePixelRatio
  return {
    x: Math.round((left + box.x + box.width / 2) * scale),
    y: Math.round((top + box.y + box.height / 2) * scale),
  }
}

/** A popup that has been loaded is still empty until its script has read the settings. */
export async function waitUntilDrawn(run: LabPage["run"]): Promise<void> {
  await until("the popup shows something to press", () =>
    run(() => document.querySelector("a[href], button, input") !== null),
  )
  await run(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => resolve(true)))))
}

/** Nobody clicks on what is not there yet, or still moves: a popup that opens, a frame that is not drawn. */
export async function clickOn(screen: Screen, run: LabPage["run"], selector: string, how?: Click): Promise<void> {
  const isThere = (wanted: string): boolean => document.querySelector(wanted) !== null
  await until(`${selector} is there`, () => run(isThere, selector))
  await screen.still()
  const { x, y } = await run(placeOnScreen, selector)
  await screen.click(x, y, how)
}
