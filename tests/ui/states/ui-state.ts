import type { Language } from "../../../core/languages.ts"
import type { Page } from "playwright-core"
import type { Start, View } from "./view.ts"
import { settle } from "./steps.ts"

/** One thing that a person can have before them: a page in one of its states. */
export interface UiState {
  /** Names pictures, trees and tests: it stays as it is. */
  readonly name: string
  /** `{language}` stands for the code of the language. */
  readonly page: string
  readonly kind: "popup" | "tab"
  readonly start?: Omit<Start, "language">
  /** From the open page to the state, by the page's own controls. */
  readonly show: (page: Page, language: Language) => Promise<unknown>
  /** A picture shows this part alone. All of the page is another surface: checks can leave this one out. */
  readonly part?: string
}

/** Leaves theme and size as they are. */
export async function showUiState(view: View, uiState: UiState, language: Language): Promise<void> {
  await view.open(uiState.page.replace("{language}", language), { ...uiState.start, language })
  await uiState.show(view.page, language)
  await settle(view.page)
}

/** Surfaces that differ from one another in more than the part that is in sight. */
export const isWhole = ({ part }: UiState): boolean => part === undefined
