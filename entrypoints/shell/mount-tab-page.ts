import type { Component } from "vue"
import { mountPage } from "../../components/shell/mount-page"
import { browserLanguage } from "../../core/i18n/languages"
import { createTexts } from "../../locales"

/** Starts a page in a tab. Its texts are in the browser's language until the page has read which one was chosen. */
export function mountTabPage(page: Component): void {
  mountPage(page, createTexts(browserLanguage(navigator.languages)))
}
