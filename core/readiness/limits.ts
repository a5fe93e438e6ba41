import type { TraceId } from "../exit/traces"
import type { BrowserKind } from "./browser-page"

/** The headings under which the limits are listed, in this order. */
export const limitGroups = ["key", "screen", "kept", "browser", "outside"] as const
type LimitGroup = (typeof limitGroups)[number]

/** Whether the page that lists the limits also has the settings. `locked`: nobody can change them without the PIN. */
export type SettingsAccess = "here" | "elsewhere" | "locked"

interface LimitFacts {
  readonly group: LimitGroup
  /** The question of docs/TRACES.md that measures it. Null: an exit cannot reach it, so nothing is measured. */
  readonly trace: TraceId | null
  /** Set if the limit exists only in these browsers; docs/EXIT-SCENARIOS.md lists the observations. */
  readonly only?: "chromium" | "firefox"
}

/** What the exit cannot do, in display order. */
export const limits = {
  front: { group: "key", trace: "key" },
  menus: { group: "key", trace: "key", only: "chromium" },
  choices: { group: "key", trace: "key", only: "firefox" },
  smallWindows: { group: "key", trace: "key", only: "firefox" },
  dialog: { group: "key", trace: "key" },
  rightAlt: { group: "key", trace: "key" },
  again: { group: "key", trace: "key" },
  keeps: { group: "key", trace: "key", only: "firefox" },
  hung: { group: "key", trace: "key", only: "firefox" },
  apps: { group: "key", trace: "key", only: "chromium" },
  neverRemember: { group: "key", trace: "private-window", only: "firefox" },
  seen: { group: "screen", trace: "screen" },
  notices: { group: "screen", trace: "beside-page" },
  panels: { group: "screen", trace: "beside-page" },
  video: { group: "screen", trace: "beside-page" },
  background: { group: "screen", trace: "other-tabs", only: "firefox" },
  keptTabs: { group: "screen", trace: "other-tabs" },
  forward: { group: "screen", trace: "screen" },
  bookmarks: { group: "browser", trace: "bookmarks" },
  tabGroups: { group: "browser", trace: "tab-groups" },
  parts: { group: "browser", trace: "help-site-data" },
  forms: { group: "browser", trace: "forms" },
  words: { group: "browser", trace: "forms", only: "firefox" },
  files: { group: "browser", trace: "disk-bytes" },
  jumpList: { group: "browser", trace: "taskbar" },
  icon: { group: "browser", trace: null },
  downloads: { group: "kept", trace: "downloads" },
  typed: { group: "kept", trace: "other-tabs" },
  spyware: { group: "outside", trace: "screen" },
  extensions: { group: "outside", trace: null },
  network: { group: "outside", trace: null },
  account: { group: "outside", trace: "sync" },
  devices: { group: "outside", trace: "sync" },
} as const satisfies Readonly<Record<string, LimitFacts>>

type Limit = keyof typeof limits

const limitNames = Object.keys(limits).filter((name): name is Limit => Object.hasOwn(limits, name))

function appliesIn(browser: BrowserKind, { only }: LimitFacts): boolean {
  return only === undefined || only === (browser === "firefox" ? "firefox" : "chromium")
}

export function limitsOf(browser: BrowserKind, group: LimitGroup): readonly Limit[] {
  return limitNames.filter((limit) => limits[limit].group === group && appliesIn(browser, limits[limit]))
}
