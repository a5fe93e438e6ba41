import { optionsUiStates } from "./options.ts"
import { pageUiStates } from "./pages.ts"
import { popupUiStates } from "./popup.ts"
import type { UiState } from "./ui-state.ts"

export { isWhole, showUiState, type UiState } from "./ui-state.ts"

/** All that a person can have before them. docs/TESTING.md says how one more is added. */
export const uiStates: readonly UiState[] = [...popupUiStates, ...optionsUiStates, ...pageUiStates]

export function uiStateNamed(name: string): UiState {
  const found = uiStates.find((uiState) => uiState.name === name)
  if (!found) throw new Error(`no surface ${name} among: ${uiStates.map((uiState) => uiState.name).join(", ")}`)
  return found
}
