import { exitAndRestartWithBrokenCalls, type Outcome } from "../tests/e2e/broken-call.ts"
import type { Scene } from "../tests/e2e/broken-scenes.ts"
import type { BrowserName } from "../tests/e2e/lab/browser.ts"
import { faults, type Fault } from "../tests/e2e/lab/broken-build.ts"
import { row } from "./figures.ts"

const callsInBoth = [
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
const callsWithFallback = [
  "tabs.query and windows.getAll",
  "tabs.update and tabs.create",
  "tabs.create and windows.create",
  "tabs.discard and tabs.remove",
]
const callsOnlyInFirefox = [
  "tabs.get",
  "scripting.executeScript",
  "downloads.search",
  "sessions.forgetClosedTab",
  "sessions.forgetClosedWindow",
]
const callsOnlyInChromium = ["tabs.remove and browsingData.settings", "history.addUrl and tabs.remove late"]
const callsByBrowser = {
  chromium: [...callsInBoth, ...callsOnlyInChromium, ...callsWithFallback],
  firefox: [...callsInBoth, ...callsOnlyInFirefox, ...callsWithFallback],
} as const satisfies Record<BrowserName, readonly string[]>
/** The scene of a call that the exit makes only in that scene. Every other call is tried in "usual". */
const scenesByCall: Readonly<Record<string, Scene>> = {
  "tabs.create": "only-tab",
  "tabs.create and windows.create": "only-tab",
  "sessions.forgetClosedWindow": "closed-window",
  "storage.local.remove": "clearing-journal",
  "history.addUrl and tabs.remove late": "clearing-journal",
  "storage.session.get": "stopped-background",
  "storage.session.set": "opening-page",
  "windows.update": "private-window",
}

export interface Trial {
  readonly browser: BrowserName
  readonly call: string
  readonly fault: Fault
  readonly outcome: Outcome
}

/** Breaks each call in each way. With `nameFilter`, only the calls whose name contains it. */
export async function breakEachCall(browser: BrowserName, nameFilter = ""): Promise<Trial[]> {
  const trials: Trial[] = []
  for (const call of callsByBrowser[browser].filter((name) => name.includes(nameFilter))) {
    for (const fault of faults) {
      const breakage = { calls: call.split(" and "), fault }
      const trial = {
        browser,
        call,
        fault,
        outcome: await exitAndRestartWithBrokenCalls(browser, breakage, scenesByCall[call] ?? "usual"),
      }
      trials.push(trial)
      console.log(`${browser}, ${call} ${fault}: ${describeOutcome(trial.outcome)}`)
    }
  }
  return trials
}

const hasSurvived = ({ hiddenAfterMs, remaining }: Outcome): boolean => hiddenAfterMs !== null && remaining.length === 0

function describeOutcome({ called, hiddenAfterMs, closed, erased, remaining }: Outcome): string {
  if (!called) return "not called"
  if (hiddenAfterMs === null) return "stayed on the screen"
  const seconds = (hiddenAfterMs / 1000).toFixed(1)
  const remainder =
    remaining.length > 0 ? `left: ${remaining.join(", ")}` : !closed || !erased ? "the rest at the next start" : ""
  return [`hidden after ${seconds} s`, closed ? "" : "not closed", remainder].filter(Boolean).join("; ")
}

function survivalRate(trials: readonly Trial[], browser: BrowserName, fault: Fault): string {
  const triedTrials = trials.filter(
    (trial) => trial.browser === browser && trial.fault === fault && trial.outcome.called,
  )
  return `${triedTrials.filter(({ outcome }) => hasSurvived(outcome)).length}/${triedTrials.length}`
}

export function brokenCallsTable(trials: readonly Trial[]): string[] {
  const columns = (["chromium", "firefox"] as const).flatMap((browser) => faults.map((fault) => ({ browser, fault })))
  const findTrial = (call: string, browser: BrowserName, fault: Fault) =>
    trials.find((trial) => trial.call === call && trial.browser === browser && trial.fault === fault)
  const calls = [...new Set(Object.values(callsByBrowser).flat())]
  return [
    row("call", ...columns.map(({ browser, fault }) => `${browser}, ${fault}`)),
    row(...["call", ...columns].map(() => "---")),
    ...calls.map((call) => {
      const outcomes = columns.map(({ browser, fault }) => findTrial(call, browser, fault)?.outcome)
      return row(
        `\`${call}\``.replace(" and ", "` and `"),
        ...outcomes.map((outcome) => (outcome ? describeOutcome(outcome) : "not used")),
      )
    }),
    row("**survived/tried**", ...columns.map(({ browser, fault }) => survivalRate(trials, browser, fault))),
  ]
}
