import type { BrowserKind, BrowserPage } from "./browser"
import { opensMenu } from "./menus"

/** What this browser says when it is asked. Null: it did not say. */
export interface Answers {
  readonly browser: BrowserKind
  /** The exit key as it is bound; empty: none is. */
  readonly key: string | null
  /** Of the browser itself, where its menus have keys of their own that come before ours. */
  readonly menuLanguage?: string | null
  readonly mayErase: boolean | null
  readonly inPrivateWindows: boolean | null
  readonly onToolbar: boolean | null
}

export type ReadinessCheck = "key" | "erasing" | "private" | "toolbar"
/** "menu": the exit key is set, but opens a menu. */
type State = "good" | "attention" | "menu" | "unknown"

/** One line of the readiness list. */
export interface Finding {
  readonly topic: ReadinessCheck
  readonly state: State
  /** The browser's own page on which this can be changed, where it can be opened or typed. */
  readonly page: BrowserPage | null
}

function stateOf(answer: boolean | null): State {
  if (answer === null) return "unknown"
  return answer ? "good" : "attention"
}

function keyState({ key, menuLanguage }: Answers): State {
  if (key && menuLanguage && opensMenu(key, menuLanguage)) return "menu"
  return stateOf(key === null ? null : key !== "")
}

/** In the order of what it costs when it is wrong. */
export function findingsOf(answers: Answers): readonly Finding[] {
  const inPrivateWindows = stateOf(answers.inPrivateWindows)
  // Firefox opens none of its pages but the one for keys, and has no address for this one.
  const isChangedByHand = answers.browser === "firefox" || inPrivateWindows === "good"
  return [
    { topic: "key", state: keyState(answers), page: "keys" },
    { topic: "erasing", state: stateOf(answers.mayErase), page: null },
    { topic: "private", state: inPrivateWindows, page: isChangedByHand ? null : "extension" },
    { topic: "toolbar", state: stateOf(answers.onToolbar), page: null },
  ]
}

export type Notice = Extract<ReadinessCheck, "key" | "erasing"> | "menu"

/**
 * What the popup says without being asked: only what is wrong with the exit itself and can't be
 * seen otherwise. Private windows and the toolbar are choices, and what is not known alarms nobody.
 */
export function noticesOf(answers: Answers): readonly Notice[] {
  return findingsOf(answers).flatMap(({ topic, state }): Notice[] => {
    if (state === "menu") return [state]
    return state === "attention" && (topic === "key" || topic === "erasing") ? [topic] : []
  })
}
