import { fileURLToPath } from "node:url"
import { languages } from "../../../core/languages.ts"
import { sizesOf } from "./appearance.ts"
import { readTree } from "./tree.ts"
import { showSurface, surfaceNamed } from "./surfaces.ts"
import type { View } from "./view.ts"

/** What is kept to be read by people: the surfaces that a person meets first, and each kind of the rest. */
const kept = [
  "popup-lines",
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
  "drill",
  "set-here-much",
  "print-card",
]

export const treeFiles = kept.flatMap((surface) =>
  languages.map((language) => ({
    surface,
    language,
    file: fileURLToPath(new URL(`../trees/${surface}.${language}.txt`, import.meta.url)),
  })),
)

export async function treeOf(view: View, { surface, language }: (typeof treeFiles)[number]): Promise<string> {
  const found = surfaceNamed(surface)
  await view.setSize(sizesOf[found.kind][100])
  await showSurface(view, found, language)
  return readTree(view.devtools)
}
