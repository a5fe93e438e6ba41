import type { Page } from "playwright-core"
import { inEveryLanguage, type Language } from "../../core/i18n/languages.ts"
import { popupSizes, type Size } from "../../tests/ui/states/appearance.ts"
import { press, waitUntilVisible } from "../../tests/ui/states/steps.ts"
import type { Start } from "../../tests/ui/states/view.ts"

/** A part of the interface in a UI state. It ends where an element ends, so that nothing is cut in the middle. */
export interface Cutout {
  /** The name of a UI state. */
  readonly uiState: string
  /** The window in which the page is laid out. */
  readonly size: Omit<Size, "zoom">
  /**
   * "window": what a person sees, down to the end of the last element that fits. "part": a part of the page, even if a
   * person would have to scroll.
   */
  readonly kind: "window" | "part"
  /** The selectors of the element at the top, and of the elements at whose end the cutout may end. */
  readonly from?: string
  readonly to: string
  readonly start?: (language: Language) => Omit<Start, "language">
  /** What a person does after the UI state is shown. */
  readonly then?: (page: Page) => Promise<unknown>
}

const popup = { size: popupSizes[100] } as const
/** A tab so narrow that two columns of it share a picture. */
const page = { size: { width: 640, height: 800 }, kind: "part" } as const

/** A lock that no PIN opens. */
const lock = { salt: "AAAAAAAAAAAAAAAAAAAAAA==", hash: "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=", rounds: 600_000 }
// cspell:ignore Consejera escuela
/** Made-up settings of a family. */
const counselor = inEveryLanguage({ en: "Counselor at school, Ms. Park", es: "Consejera de la escuela, Sra. Park" })
const withSettingsAndLock = (language: Language): Omit<Start, "language"> => ({
  local: {
    settings: {
      eraseMinutes: 30,
      addedHotlines: [{ name: counselor[language], number: "(212) 555-0179", note: "" }],
    },
    lock,
  },
})

async function openShortGuide(openPage: Page): Promise<void> {
  await press(openPage, "[data-guide='money-for-picture']")
  await waitUntilVisible(openPage, "[data-step]")
}

/** The cutouts of each screenshot, column by column, by the key of its caption in `store.json`. */
const screenshots = {
  /** The popup before the exit. The windows around it are drawn: `exit-scene.ts`. */
  exit: [[{ ...popup, kind: "window", uiState: "popup-hotlines", to: ".row" }]],
  hotlines: [
    [{ ...popup, kind: "window", uiState: "popup-hotlines", to: ".row" }],
    [
      { ...popup, kind: "part", uiState: "popup-card", from: ".sections", to: ".sections" },
      { ...popup, kind: "part", uiState: "popup-card", from: "article > section:last-of-type", to: "article" },
    ],
  ],
  guides: [
    [{ ...popup, kind: "window", uiState: "popup-guides", to: ".guide" }],
    [
      {
        ...popup,
        kind: "part",
        uiState: "popup-guides",
        from: "#guide-step",
        to: ".reader__turn",
        then: openShortGuide,
      },
    ],
  ],
  practice: [
    [{ ...page, uiState: "practice", from: ".page-top", to: ".panel" }],
    [
      {
        ...page,
        uiState: "options-practice-after",
        from: "#practice",
        to: "section[aria-labelledby='practice'] > :last-child",
      },
    ],
  ],
  settings: [
    [{ ...page, uiState: "options", from: "#erase", to: "section[aria-labelledby='erase'] .choices" }],
    [
      { ...page, uiState: "options", from: "section[aria-labelledby='erase'] .also", to: ".also ~ .notice" },
      {
        ...page,
        uiState: "options",
        from: "#exitDestination",
        to: "section[aria-labelledby='exitDestination'] > :last-child",
      },
    ],
  ],
  overview: [
    [
      {
        ...page,
        uiState: "settings-overview-much",
        from: "#settings",
        to: "section[aria-labelledby='settings'] > :last-child",
        start: withSettingsAndLock,
      },
    ],
    [
      {
        ...page,
        uiState: "settings-overview-much",
        from: "#lock",
        to: "section[aria-labelledby='guarantees'] > :last-child",
        start: withSettingsAndLock,
      },
    ],
  ],
} as const satisfies Readonly<Record<string, readonly (readonly Cutout[])[]>>

export type Screenshot = keyof typeof screenshots
export const screenshotNames = Object.keys(screenshots) as readonly Screenshot[]
export const cutoutsOf = (name: Screenshot): readonly (readonly Cutout[])[] => screenshots[name]

/** The path of a screenshot in its folder. The number is its place in the listing. */
export const screenshotFile = (name: Screenshot, language: string): string =>
  `${language}/${screenshotNames.indexOf(name) + 1}-${name}.png`
