import type { BrowserKind, BrowserPage } from "./browser"

/** What this browser says when it is asked. Null: it did not say. */
export interface Answers {
  readonly browser: BrowserKind
  /** The exit key as it is bound; empty: none is. */
  readonly key: string | null
  readonly mayErase: boolean | null
  readonly inPrivateWindows: boolean | null
  readonly onToolbar: boolean | null
}

export type Topic = "key" | "erasing" | "private" | "toolbar"
type State = "good" | "attention" | "unknown"

/** One line of the readiness list. */
export interface Finding {
  readonly topic: Topic
  readonly state: State
  /** The browser's own page on which this can be changed, where it can be opened or typed. */
  readonly page: BrowserPage | null
}

function stateOf(answer: boolean | null): State {
  if (answer === null) return "unknown"
  return answer ? "good" : "attention"
}

/** In the order of what it costs when it is wrong. */
export function findingsOf(answers: Answers): readonly Finding[] {
  const inPrivateWindows = stateOf(answers.inPrivateWindows)
  // Firefox opens none of its pages but the one for keys, and has no address for this one.
  const isChangedByHand = answers.browser === "firefox" || inPrivateWindows === "good"
  return [
    { topic: "key", state: stateOf(answers.key === null ? null : answers.key !== ""), page: "keys" },
    { topic: "erasing", state: stateOf(answers.mayErase), page: null },
    { topic: "private", state: inPrivateWindows, page: isChangedByHand ? null : "extension" },
    { topic: "toolbar", state: stateOf(answers.onToolbar), page: null },
  ]
}

export type Notice = Extract<Topic, "key" | "erasing">

/**
 * What the popup says without being asked: only what is wrong with the exit itself and can't be
 * seen otherwise. Private windows and the toolbar are choices, and what is not known alarms nobody.
 */
export function noticesOf(answers: Answers): readonly Notice[] {
  const wrong = findingsOf(answers).filter(({ state }) => state === "attention")
  return wrong.flatMap(({ topic }) => (topic === "key" || topic === "erasing" ? [topic] : []))
}
