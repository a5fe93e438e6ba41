import { allAbilities, type Abilities } from "../exit/abilities"
import type { BrowserKind, BrowserPage } from "./browser-page"
import { opensMenu } from "./menus"

/** What this browser has answered. Null: it did not answer. */
export interface Answers {
  readonly browser: BrowserKind
  /** Omitted: the browser has all of them. */
  readonly abilities?: Abilities
  /** The bound exit key; empty if none is bound. */
  readonly key: string | null
  /** The bound key that opens the popup; empty if none is bound. Omitted: not asked. */
  readonly popupKey?: string | null
  /** The browser's language, if its menus have keys that override ours. */
  readonly menuLanguage?: string | null
  readonly mayErase: boolean | null
  readonly inPrivateWindows: boolean | null
  readonly onToolbar: boolean | null
}

export type ReadinessCheck = "key" | "erasing" | "closed" | "siteData" | "private" | "toolbar"
/**
 * "menu": the exit key is set, but it opens a menu. "missing": this browser lets no extension do it. "unreadable": this
 * browser does not say.
 */
type State = "good" | "attention" | "menu" | "missing" | "unreadable" | "unknown"

/** One row of the readiness list. */
export interface Finding {
  readonly check: ReadinessCheck
  readonly state: State
  /** The browser's own page on which a person can change this. Null: Porchlight can neither open it nor name its address. */
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

/**
 * Returns one finding for each check. The check whose failure does the most harm comes first. A browser without keys is
 * not asked about one, and the checks of "recently closed" and of site data appear only where the browser lacks them.
 */
export function findingsOf(answers: Answers): readonly Finding[] {
  const abilities = answers.abilities ?? allAbilities
  const inPrivateWindows = abilities.privateWindows ? stateOf(answers.inPrivateWindows) : "unreadable"
  // Firefox lets an extension open only one of its own pages, the one for keys. The page with this setting has no
  // address that a person could type.
  const mustFindPage = answers.browser === "firefox" || inPrivateWindows === "good"
  const findings: readonly (Finding | false)[] = [
    abilities.key && { check: "key", state: keyState(answers), page: "keys" },
    { check: "erasing", state: abilities.history ? stateOf(answers.mayErase) : "missing", page: null },
    !abilities.closedTabs && { check: "closed", state: "missing", page: null },
    !abilities.siteData && { check: "siteData", state: "missing", page: null },
    { check: "private", state: inPrivateWindows, page: mustFindPage ? null : "extension" },
    { check: "toolbar", state: stateOf(answers.onToolbar), page: null },
  ]
  return findings.filter((finding) => finding !== false)
}

/** The exit key, if one is bound and nothing keeps it from the exit. */
export function workingKey(answers: Answers): string | null {
  const isWorking = findingsOf(answers).some(({ check, state }) => check === "key" && state === "good")
  return isWorking ? answers.key : null
}

export type Notice = Extract<ReadinessCheck, "key" | "erasing"> | "menu"

/**
 * The notices that the popup shows by itself: only problems of the exit that a person would not notice otherwise.
 * Whether Porchlight is in private windows and on the toolbar is a choice, and an unknown answer must not alarm
 * anybody.
 */
export function noticesOf(answers: Answers): readonly Notice[] {
  return findingsOf(answers).flatMap(({ check, state }): Notice[] => {
    if (state === "menu") return [state]
    return (state === "attention" || state === "missing") && (check === "key" || check === "erasing") ? [check] : []
  })
}
