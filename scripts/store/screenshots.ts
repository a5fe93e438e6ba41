/**
 * The UI states of each screenshot, by the key of its caption in `store.json`. Two popups share a picture, on a plain
 * ground.
 */
export const screenshots = {
  hotlines: ["popup-hotlines", "popup-card"],
  guides: ["popup-guides", "popup-guide-first"],
  practice: ["practice"],
  settings: ["options"],
  overview: ["settings-overview"],
} as const

export type Screenshot = keyof typeof screenshots
export const screenshotNames = Object.keys(screenshots) as readonly Screenshot[]

/** The path of a screenshot in its folder. The number is its place in the listing. */
export const screenshotFile = (name: Screenshot, language: string): string =>
  `${language}/${screenshotNames.indexOf(name) + 1}-${name}.png`
