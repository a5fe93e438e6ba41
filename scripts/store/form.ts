import { languageInfo } from "../../core/i18n/languages.ts"
import { dataUse } from "./data-use.ts"
import type { Listing } from "./listing.ts"
import type { StoreName } from "./limits.ts"
import { screenshotFile, screenshotNames } from "./screenshots.ts"

/** A field of a form: its name, and what to enter. */
type FormField = readonly [name: string, content: string]

/** What a form is filled with. */
export interface FormContent {
  readonly language: string
  readonly listing: Listing
  /** The permissions in the manifest of the store's package. */
  readonly permissions: readonly string[]
}

const storeTitles: Readonly<Record<StoreName, string>> = {
  chrome: "Chrome Web Store",
  edge: "Edge Add-ons",
  firefox: "addons.mozilla.org",
}

const fromPackage = "The store takes it from the package:"
const paragraphs = (texts: Readonly<Record<string, string>>): string => Object.values(texts).join("\n\n")
const list = (rows: readonly string[]): string => rows.map((row) => `- ${row}`).join("\n")

const reasons = ({ listing, permissions }: FormContent): string =>
  permissions
    .map((name) => {
      const reason = new Map(Object.entries(listing.store.permissions)).get(name)
      if (reason === undefined) throw new Error(`store.json has no reason for the permission ${name}: write one`)
      return `\`${name}\`\n\n${reason}`
    })
    .join("\n\n")

const screenshots = ({ listing }: FormContent, language: string): string =>
  list(
    screenshotNames.map(
      (name) => `\`../screenshots/${screenshotFile(name, language)}\`: ${listing.store.pictures[name]}`,
    ),
  )

const tiles = (icon: string): string =>
  list([icon, "small tile: `../tile-440x280.png`", "large tile (marquee): `../tile-1400x560.png`"])

const privacy = (content: FormContent): readonly FormField[] => [
  ["Single purpose", content.listing.store.purpose],
  ["Reason for each permission", reasons(content)],
  ["Remote code", "No, I am not using remote code."],
  ["Data use", dataUse()],
  [
    "Privacy policy",
    "The address of the page that you published (docs/RELEASING.md). It must say the same as this form.",
  ],
]

const notMature = ({ listing }: FormContent): FormField => [
  "Mature content",
  `Not checked. If a reviewer asks why:\n\n${paragraphs(listing.store.ageRating)}`,
]

function chromeFields(content: FormContent): readonly FormField[] {
  const { listing } = content
  return [
    ["Name", `${fromPackage} ${listing.name}`],
    ["Summary", `${fromPackage} ${listing.summary}`],
    ["Description", listing.description],
    // https://developer.chrome.com/docs/webstore/best-practices
    ["Category", "Well-being"],
    ["Pictures", tiles("store icon: `../store-icon-128.png`")],
    ["Screenshots", screenshots(content, content.language)],
    notMature(content),
    ...privacy(content),
    ["Test instructions", paragraphs(listing.store.review)],
  ]
}

function edgeFields(content: FormContent): readonly FormField[] {
  const { listing } = content
  return [
    ["Category", "The one nearest to health or communication."],
    notMature(content),
    ...privacy(content),
    ["Extension name", `${fromPackage} ${listing.name}`],
    ["Short description", `${fromPackage} ${listing.summary}`],
    ["Description", listing.description],
    ["Pictures", tiles("logo: `../logo-300.png`")],
    ["Screenshots", screenshots(content, content.language)],
    ["Search terms", list(Object.values(listing.store.searchTerms))],
    ["Notes for certification", paragraphs(listing.store.review)],
  ]
}

/** The notes to Mozilla's reviewers, whose form has no field for a reason for each permission. */
export const notesToReviewer = (content: FormContent): string =>
  [paragraphs(content.listing.store.review), reasons(content), content.listing.store.source].join("\n\n")

function firefoxFields(content: FormContent): readonly FormField[] {
  const { listing } = content
  return [
    ["Name", listing.name],
    ["Summary", listing.summary],
    ["Description", listing.description],
    ["Experimental; requires payment", "Neither is checked."],
    ["Category", "Other. Nothing for Android: nobody has tried it there."],
    ["License", "MIT, the license of the code. LICENSE in the package names the others."],
    ["Privacy policy", paragraphs(listing.store.privacy)],
    ["Data collection", "None; the manifest declares it (`data_collection_permissions`)."],
    // One set of pictures for all languages, with a caption in each.
    ["Screenshots", screenshots(content, "en")],
    ["Notes to reviewer", notesToReviewer(content)],
  ]
}

const fieldsOf = { chrome: chromeFields, edge: edgeFields, firefox: firefoxFields } as const

/** The form of a store in one language, in Markdown: what to enter in which field, in the form's order. */
export function fillForm(store: StoreName, content: FormContent): string {
  const { name } = languageInfo(content.language)
  const fields = fieldsOf[store](content)
  return [`# Porchlight on ${storeTitles[store]}: ${name}`, ...fields.map(([field, text]) => `## ${field}\n\n${text}`)]
    .join("\n\n")
    .concat("\n")
}
