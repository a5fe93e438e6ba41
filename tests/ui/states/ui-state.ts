import type { Language } from "../../../core/i18n/languages.ts"
import type { Page } from "playwright-core"
import type { Start, View } from "./view.ts"
import { waitUntilUnchanged } from "./steps.ts"

/** One state of the interface: a page after certain steps. */
export interface UiState {
  /** Do not change it: the pictures, trees and tests have this name. */
  readonly name: string
  /** `{language}` is replaced by the language code. */
  readonly page: string
  readonly kind: "popup" | "tab"
  readonly start?: Omit<Start, "language">
  /** Uses the page's own controls to get from the open page to this state. */
  readonly show: (page: Page, language: Language) => Promise<unknown>
  /** The selector of the part that the picture shows. Another UI state shows the whole page, so checks skip this one. */
  readonly part?: string
}

/** Shows the UI state in the view's current theme and size. */
export async function showUiState(view: View, uiState: UiState, language: Language): Promise<void> {
  await view.open(uiState.page.replace("{language}", language), { ...uiState.start, language })
  await uiState.show(view.page, language)
  await waitUntilUnchanged(view.page)
}

/** Whether the UI state shows a whole page. Any other shows only a part of one. */
export const isWhole = ({ part }: UiState): boolean => part === undefined
