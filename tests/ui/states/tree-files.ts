import { fileURLToPath } from "node:url"
import { languages } from "../../../core/i18n/languages.ts"
import { sizesOf } from "./appearance.ts"
import { readTree } from "./tree.ts"
import { showUiState, uiStateNamed } from "./ui-states.ts"
import type { View } from "./view.ts"

/** The UI states whose trees people review: those that people see first, and one of each other kind. */
const reviewedStates = [
  "popup-hotlines",
  "popup-search",
  "popup-search-none",
  "popup-card",
  "popup-added",
  "popup-guides",
  "popup-guide-first",
  "options",
  "options-added-fault",
  "options-lock-closed",
  "welcome",
  "practice",
  "settings-overview-much",
  "print-card",
]

export const treeFiles = reviewedStates.flatMap((uiState) =>
  languages.map((language) => ({
    uiState,
    language,
    file: fileURLToPath(new URL(`../trees/${uiState}.${language}.txt`, import.meta.url)),
  })),
)

/** Shows the UI state and reads its accessibility tree. */
export async function readTreeOf(view: View, tree: (typeof treeFiles)[number]): Promise<string> {
  const uiState = uiStateNamed(tree.uiState)
  await view.setSize(sizesOf[uiState.kind][100])
  await showUiState(view, uiState, tree.language)
  return readTree(view.devtools)
}
