import { browser } from "wxt/browser"
import type { PrivateWindows } from "../core/hotlines/private-window"

export const privateWindows: PrivateWindows = {
  isAllowed: () => browser.extension.isAllowedIncognitoAccess(),
  async open(url) {
    await browser.windows.create({ url, incognito: true, focused: true })
  },
}
