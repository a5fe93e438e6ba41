import type { Language } from "../../../core/languages.ts"
import type { Start, View } from "./chromium-view.ts"
import { settle } from "./steps.ts"

/** One thing that a person can have before them: a page in one of its states. */
export interface Surface {
  /** Names pictures, trees and tests: it stays as it is. */
  readonly name: string
  /** `{language}` stands for the code of the language. */
  readonly page: string
  readonly kind: "popup" | "tab"
  readonly start?: Omit<Start, "language">
  /** From the open page to the state, by the page's own controls. */
  readonly show: (view: View, language: Language) => Promise<unknown>
  /** A picture shows this part alone. All of the page is another surface: checks can leave this one out. */
  readonly part?: string
}

/** Leaves theme and size as they are. */
export async function showSurface(view: View, surface: Surface, language: Language): Promise<void> {
  await view.open(surface.page.replace("{language}", language), { ...surface.start, language })
  await surface.show(view, language)
  await settle(view)
}

/** Surfaces that differ from one another in more than the part that is in sight. */
export const isWhole = ({ part }: Surface): boolean => part === undefined
