import { browser } from "wxt/browser"
import {
  decidePrivateOffer,
  openPrivately,
  type PrivateOffer,
  type PrivateWindows,
} from "../core/hotlines/private-window"
import { answerOrNull } from "./timer"

const privateWindows: PrivateWindows = {
  isAllowed: async () => (await answerOrNull(() => browser.extension.isAllowedIncognitoAccess())) === true,
  async open(url) {
    await browser.windows.create({ url, incognito: true, focused: true })
  },
}

export const readPrivateOffer = (): Promise<PrivateOffer> => decidePrivateOffer(privateWindows)
/** Resolves to false if no window could be opened. */
export const openPrivateWindow = (url: string): Promise<boolean> => openPrivately(privateWindows, url)
