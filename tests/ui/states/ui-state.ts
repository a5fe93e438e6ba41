import type { Language } from "../../../core/languages.ts"
import type { Page } from "playwright-core"
import type { Start, View } from "./view.ts"
import { settle } from "./steps.ts"

/** One state of the interface: a page after certain steps. */
export interface UiState {
  /** Names the pictures, trees and tests, so do not change it. */
  readonly name: string
  /** `{language}` is replaced by the language code. */
  readonly page: string
  readonly kind: "popup" | "tab"
  readonly start?: Omit<Start, "language">
  /** Leads from the open page to the state by the page's own controls. */
  readonly show: (page: Page, language: Language) => Promise<unknown>
  /** The picture shows only this part. Another UI state covers the whole page, so checks can skip this one. */
  readonly part?: string
}

/** Does not change theme and size. */
export async function showUiState(view: View, uiState: UiState, language: Language): Promise<void> {
  await view.open(uiState.page.replace("{language}", language), { ...uiState.start, language })
  await uiState.show(view.page, language)
  await settle(view.page)
}

/** Excludes UI states that differ from another only in the visible part. */
export const isWhole = ({ part }: UiState): boolean => part === undefined
