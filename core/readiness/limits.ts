import type { TraceId } from "../exit/traces"
import type { BrowserKind } from "./browser"

/**
 * What the exit cannot do, in the order in which it is said, each with the row of docs/TRACES.md on
 * which it rests. Null: outside of what an exit could reach, so that there is nothing to measure.
 */
export const limits = {
  front: "screen",
  dialog: "screen",
  keeps: "screen",
  hung: "screen",
  background: "other-tabs",
  seen: "screen",
  spyware: "screen",
  extensions: null,
  network: null,
  account: "sync",
  devices: "sync",
  forms: "forms",
  downloads: "downloads",
  files: "disk-bytes",
  icon: null,
} as const satisfies Readonly<Record<string, TraceId | null>>

export type Limit = keyof typeof limits

/** As docs/EXIT-SCENARIOS.md has it. */
const inFirefoxOnly: readonly Limit[] = ["keeps", "hung", "background"]

const all = Object.keys(limits).filter((name): name is Limit => Object.hasOwn(limits, name))

export function limitsOf(browser: BrowserKind): readonly Limit[] {
  return all.filter((limit) => browser === "firefox" || !inFirefoxOnly.includes(limit))
}
