import type { Region } from "../../core/places/region"

/** All pages of a language are in one folder, so that links between them need no path. */
export const files = {
  home: "index.html",
  hotlines: "hotlines.html",
  guides: "guides.html",
  get: "get.html",
  limits: "limits.html",
  privacy: "privacy.html",
  about: "about.html",
  contact: "contact.html",
} as const

export type PageName = keyof typeof files

export const placeFile = (place: Region): string => `hotlines-${place.toLowerCase()}.html`

export const guideFile = (id: string): string => `guide-${id}.html`
