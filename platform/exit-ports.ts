import { browser } from "wxt/browser"
import { ownPaths } from "../core/exit/practice"
import type { ExitPorts } from "../core/exit/ports"
import { allHelpOrigins, helpOrigins, helpPages } from "../core/exit/help-page"
import { showsTypedWords, workPages, type TabRules } from "../core/exit/tab-rules"
import type { HelpSite } from "../core/hotlines/hotline"
import { backListNow, clearBackLists, openBackLists } from "./back-lists"
import { timer } from "./timer"
import { journal } from "./exit-journal"
import { clearHelpFrames, findHelpFrameOrigins } from "./help-frames"
import { history } from "./history"
import { reopen } from "./reopen"
import { recentlyClosed } from "./recently-closed"
import { screen } from "./screen"
import { readExitSettings } from "./exit-settings-store"
import { saveSession, sessionSaveMs, siteData } from "./site-data"
import { clearTrails, trailNow, trailOf } from "./trail-memory"
import { clearPopupPreferences } from "./popup-preferences-store"

async function ofOpenTabs(): Promise<ReadonlyMap<number, readonly string[]>> {
  return new Map([...(await openBackLists())].map(([id, { urls }]) => [id, urls]))
}

/** Only puts the ports together. What they listen to is started in `entrypoints/background.ts`. */
export function exitPorts(
  sites: readonly HelpSite[],
  rules: TabRules,
  exitDestinationNow: ExitPorts["exitDestinationNow"],
): ExitPorts {
  const ownOrigin = `${location.origin}/`
  const helpOriginsOf = helpOrigins(sites)
  return {
    timer,
    screen,
    history,
    recentlyClosed,
    backLists: { ofOpenTabs, urlsNow: backListNow, reopen, remove: clearBackLists },
    siteData: siteData(sites),
    journal,
    settings: readExitSettings,
    exitDestinationNow,
    trailOf,
    trailNow,
    clearTrails: async (isErased) => {
      await Promise.all([clearTrails(isErased), clearHelpFrames()])
    },
    helpFrameOrigins: (tabs) => findHelpFrameOrigins(tabs, helpOriginsOf),
    clearPopupPreferences,
    saveSession,
    sessionSaveMs,
    random: () => crypto.getRandomValues(new Uint32Array(1))[0] ?? 0,
    isHelpPage: helpPages(sites, ownOrigin),
    mayShowTypedWords: showsTypedWords(rules),
    isWorkPage: workPages(rules),
    // True in the background script only if every window is private: being allowed in private windows is not enough.
    // eslint-disable-next-line @typescript-eslint/no-unnecessary-condition -- a browser that lacks it must not lose the exit
    isAlwaysPrivate: browser.extension?.inIncognitoContext ?? false,
    ownPath: ownPaths(ownOrigin),
    helpOrigins: helpOriginsOf,
    allHelpOrigins: allHelpOrigins(sites),
  }
}
