import { tryBroken, type Outcome } from "../tests/e2e/broken-call.ts"
import type { Scene } from "../tests/e2e/broken-scenes.ts"
import type { BrowserName } from "../tests/e2e/lab/browser.ts"
import { faults, type Fault } from "../tests/e2e/lab/faulty.ts"
import { row } from "./figures.ts"

const everywhere = [
  "tabs.query",
  "tabs.update",
  "tabs.create",
  "tabs.remove",
  "tabs.discard",
  "history.search",
  "history.getVisits",
  "history.deleteUrl",
  "history.deleteRange",
  "browsingData.remove",
  "sessions.getRecentlyClosed",
  "storage.local.get",
  "storage.local.set",
  "storage.local.remove",
  "storage.session.get",
  "storage.session.set",
  "storage.session.remove",
  "tabs.setZoom",
  "webNavigation.getAllFrames",
  "windows.update",
]
/** A call together with the call that the exit falls back to. */
const pairs = [
  "tabs.query and windows.getAll",
  "tabs.update and tabs.create",
  "tabs.create and windows.create",
  "tabs.discard and tabs.remove",
]
const inFirefox = [
  "tabs.get",
  "scripting.executeScript",
  "downloads.search",
  "sessions.forgetClosedTab",
  "sessions.forgetClosedWindow",
]
const inChromium = ["tabs.remove and browsingData.settings", "history.addUrl and tabs.remove late"]
const callsIn = {
  chromium: [...everywhere, ...inChromium, ...pairs],
  firefox: [...everywhere, ...inFirefox, ...pairs],
} as const satisfies Record<BrowserName, readonly string[]>
/** Scenes for the calls that the exit makes only in them; every other call uses "usual". */
const sceneOf: Readonly<Record<string, Scene>> = {
  "tabs.create": "alone",
  "tabs.create and windows.create": "alone",
  "sessions.forgetClosedWindow": "window",
  "storage.local.remove": "cleared",
  "history.addUrl and tabs.remove late": "cleared",
  "storage.session.get": "stopped",
  "storage.session.set": "visiting",
  "windows.update": "private",
}

export interface Trial {
  readonly browser: BrowserName
  readonly call: string
  readonly fault: Fault
  readonly outcome: Outcome
}

/** Breaks each call in each way; with `word`, only the calls whose name contains it. */
export async function breakEach(browser: BrowserName, word = ""): Promise<Trial[]> {
  const trials: Trial[] = []
  for (const call of callsIn[browser].filter((name) => name.includes(word))) {
    for (const fault of faults) {
      const breakage = { calls: call.split(" and "), fault }
      const trial = { browser, call, fault, outcome: await tryBroken(browser, breakage, sceneOf[call] ?? "usual") }
      trials.push(trial)
      console.log(`${browser}, ${call} ${fault}: ${describeOutcome(trial.outcome)}`)
    }
  }
  return trials
}

const survived = ({ hidden, left }: Outcome): boolean => hidden !== null && left.length === 0

function describeOutcome({ called, hidden, closed, erased, left }: Outcome): string {
  if (!called) return "not called"
  if (hidden === null) return "stayed on the screen"
  const seconds = (hidden / 1000).toFixed(1)
  const rest = left.length > 0 ? `left: ${left.join(", ")}` : !closed || !erased ? "the rest at the next start" : ""
  return [`hidden after ${seconds} s`, closed ? "" : "not closed", rest].filter(Boolean).join("; ")
}

function score(trials: readonly Trial[], browser: BrowserName, fault: Fault): string {
  const tried = trials.filter((trial) => trial.browser === browser && trial.fault === fault && trial.outcome.called)
  return `${tried.filter(({ outcome }) => survived(outcome)).length}/${tried.length}`
}

export function tableOf(trials: readonly Trial[]): string[] {
  const columns = (["chromium", "firefox"] as const).flatMap((browser) => faults.map((fault) => ({ browser, fault })))
  const find = (call: string, browser: BrowserName, fault: Fault) =>
    trials.find((trial) => trial.call === call && trial.browser === browser && trial.fault === fault)
  const calls = [...new Set(Object.values(callsIn).flat())]
  return [
    row("call", ...columns.map(({ browser, fault }) => `${browser}, ${fault}`)),
    row(...["call", ...columns].map(() => "---")),
    ...calls.map((call) => {
      const cells = columns.map(({ browser, fault }) => find(call, browser, fault)?.outcome)
      return row(
        `\`${call}\``.replace(" and ", "` and `"),
        ...cells.map((one) => (one ? describeOutcome(one) : "not used")),
      )
    }),
    row("**survived/tried**", ...columns.map(({ browser, fault }) => score(trials, browser, fault))),
  ]
}
