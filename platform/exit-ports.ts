import { browser } from "wxt/browser"
import { ownPaths } from "../core/exit/drill"
import type { ExitPorts } from "../core/exit/ports"
import { allHelpOrigins, helpOrigins, helpPages } from "../core/exit/help-page"
import { showsTypedWords, workPages, type TabRules } from "../core/exit/tab-rules"
import type { HelpSite } from "../core/lines/line"
import { backListNow, forgetBackLists, openBackLists } from "./back-lists"
import { clock } from "./clock"
import { marks } from "./exit-marks"
import { forgetHelpFrames, rememberHelpFrames } from "./help-frames"
import { history } from "./history"
import { openAnew } from "./open-anew"
import { recentlyClosed } from "./recently-closed"
import { screen } from "./screen"
import { rememberLanding } from "./landing-memory"
import { readSettings } from "./settings-store"
import { saveSession, sessionSavedWithin, siteData } from "./site-data"
import { forgetTrails, trailNow, trailOf } from "./trail-memory"
import { forgetVisit } from "./visit-store"

async function ofOpenTabs(): Promise<ReadonlyMap<number, readonly string[]>> {
  return new Map([...(await openBackLists())].map(([id, { urls }]) => [id, urls]))
}

export function exitPorts(sites: readonly HelpSite[], rules: TabRules): ExitPorts {
  const own = browser.runtime.getURL("/")
  const originsOfHelp = helpOrigins(sites)
  return {
    clock,
    screen,
    history,
    recentlyClosed,
    backLists: { ofOpenTabs, now: backListNow, openAnew, forget: forgetBackLists },
    siteData: siteData(sites),
    marks,
    settings: readSettings,
    landingNow: rememberLanding(),
    trailOf,
    trailNow,
    forgetTrails: async (isErased) => {
      await Promise.all([forgetTrails(isErased), forgetHelpFrames()])
    },
    helpFrames: rememberHelpFrames(originsOfHelp),
    forgetVisit,
    saveSession,
    sessionSavedWithin,
    random: () => crypto.getRandomValues(new Uint32Array(1))[0] ?? 0,
    isHelpPage: helpPages(sites, own),
    mayShowWords: showsTypedWords(rules),
    isWorkPage: workPages(rules),
    // Of the background itself: false in every other browser, also where Porchlight is allowed in private windows.
    // eslint-disable-next-line @typescript-eslint/no-unnecessary-condition -- a browser that lacks it must not lose the exit
    isAlwaysPrivate: browser.extension?.inIncognitoContext ?? false,
    ownPath: ownPaths(own),
    helpOrigins: originsOfHelp,
    allHelpOrigins: allHelpOrigins(sites),
  }
}
