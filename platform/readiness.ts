import { browser } from "wxt/browser"
import type { BrowserKind } from "../core/readiness/browser-page"
import type { Answers } from "../core/readiness/readiness"
import { abilities } from "./abilities"
import { answerOrNull } from "./timer"
import { history } from "./history"
import { askShortcut, popupCommand } from "./shortcut"

function browserKind(): BrowserKind {
  if (import.meta.env.FIREFOX) return "firefox"
  return navigator.userAgent.includes("Edg/") ? "edge" : "chrome"
}

/** Returns whether the icon is on the toolbar; null if the browser does not say. */
async function askOnToolbar(): Promise<boolean | null> {
  const { isOnToolbar } = await browser.action.getUserSettings()
  return typeof isOnToolbar === "boolean" ? isOnToolbar : null
}

/** Returns null where no menu key overrides ours: in Chromium, and on a Mac. */
async function menuLanguage(): Promise<string | null> {
  if (!import.meta.env.FIREFOX) return null
  const { os } = await browser.runtime.getPlatformInfo()
  return os === "mac" ? null : browser.i18n.getUILanguage()
}

/** Asks what the readiness checks need to know. Changes and stores nothing. */
export async function askBrowser(): Promise<Answers> {
  const [key, popupKey, language, mayErase, inPrivateWindows, isOnToolbar] = await Promise.all([
    answerOrNull(() => askShortcut()),
    answerOrNull(() => askShortcut(popupCommand)),
    answerOrNull(menuLanguage),
    answerOrNull(history.canDeleteHistory),
    answerOrNull(() => browser.extension.isAllowedIncognitoAccess()),
    answerOrNull(askOnToolbar),
  ])
  return {
    browser: browserKind(),
    abilities,
    key,
    popupKey,
    menuLanguage: language,
    mayErase,
    inPrivateWindows,
    onToolbar: isOnToolbar,
  }
}
