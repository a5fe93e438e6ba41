/**
 * What this browser lets an extension do. It is read once, from the calls that the browser has and never from its name
 * (`platform/abilities.ts`). The texts follow it. An exit does not report afterwards what it could not do for lack of an
 * ability: the popup warns of it beforehand.
 */
export interface Abilities {
  /** Erase pages from the history. */
  readonly history: boolean
  /** List the tabs that were closed. */
  readonly closedTabs: boolean
  /** Erase what sites have saved. */
  readonly siteData: boolean
  /** Receive a key. */
  readonly key: boolean
  /** Find out whether Porchlight may run in private windows. */
  readonly privateWindows: boolean
}

export const allAbilities: Abilities = {
  history: true,
  closedTabs: true,
  siteData: true,
  key: true,
  privateWindows: true,
}
