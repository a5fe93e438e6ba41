import { browser } from "wxt/browser"
import type { PrivateWindows } from "../core/hotlines/private-window"
import { answerOrNull } from "./timer"

export const privateWindows: PrivateWindows = {
  isAllowed: async () => (await answerOrNull(() => browser.extension.isAllowedIncognitoAccess())) === true,
  async open(url) {
    await browser.windows.create({ url, incognito: true, focused: true })
  },
}
