import { optionsUiStates } from "./options.ts"
import { pageUiStates } from "./pages.ts"
import { popupUiStates } from "./popup.ts"
import type { UiState } from "./ui-state.ts"

export { isWhole, showUiState, type UiState } from "./ui-state.ts"

/** All states of the interface. docs/TESTING.md explains how to add one. */
export const uiStates: readonly UiState[] = [...popupUiStates, ...optionsUiStates, ...pageUiStates]

export function uiStateNamed(name: string): UiState {
  const uiState = uiStates.find((candidate) => candidate.name === name)
  if (!uiState) throw new Error(`no UI state ${name} among: ${uiStates.map((candidate) => candidate.name).join(", ")}`)
  return uiState
}
