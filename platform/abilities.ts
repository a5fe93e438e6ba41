import { browser } from "wxt/browser"
import type { Abilities } from "../core/exit/abilities"

type BrowserApi = typeof browser
/** The types promise every API. Some browsers lack some of them, and a policy can take others away. */
type PartialApi = { readonly [Name in keyof BrowserApi]?: Partial<BrowserApi[Name]> }

const { browsingData, commands, extension, history, sessions } = browser as PartialApi

export const abilities: Abilities = {
  history: history?.deleteUrl !== undefined,
  closedTabs: sessions?.getRecentlyClosed !== undefined,
  siteData: browsingData?.remove !== undefined,
  key: commands?.getAll !== undefined,
  privateWindows: extension?.isAllowedIncognitoAccess !== undefined,
}
