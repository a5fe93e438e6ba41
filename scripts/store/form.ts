import { languageInfo } from "../../core/i18n/languages.ts"
import { dataUse } from "./data-use.ts"
import { limits, type StoreName } from "./limits.ts"
import type { Listing } from "./listing.ts"
import { privacyPolicy } from "./policy.ts"
import { missingOptions, placeholderMark, valueOrPlaceholder, type Publisher } from "./publisher.ts"
import { ageRating, purpose, reasonFor, reviewSteps, shortReviewSteps, source } from "./reviewer-texts.ts"
import { screenshotFile, screenshotNames } from "./screenshots.ts"

/** What a form is filled with. */
export interface FormContent {
  readonly language: string
  readonly listing: Listing
  /** The permissions in the manifest of the store's package. */
  readonly permissions: readonly string[]
  readonly publisher: Publisher
  /** The day of the commit, as the language writes it. */
  readonly date: string
}

/** A field of a form: its name, and what to enter. */
type FormField = readonly [name: string, content: string]
/** The fields that a store has once, and those that it has for each language, in the form's order. */
type FormParts = readonly { readonly isOnce: boolean; readonly fields: readonly FormField[] }[]

const once = (...fields: readonly FormField[]) => ({ isOnce: true, fields })
const inEachLanguage = (...fields: readonly FormField[]) => ({ isOnce: false, fields })

const storeTitles: Readonly<Record<StoreName, string>> = {
  chrome: "Chrome Web Store",
  edge: "Edge Add-ons",
  firefox: "addons.mozilla.org",
}
/** The language of the fields that a store has once, because its reviewers read them. */
const reviewersLanguage = "en"

const fromPackage = "The store takes it from the package:"
const paragraphs = (texts: readonly string[]): string => texts.join("\n\n")
const list = (rows: readonly string[]): string => rows.map((row) => `- ${row}`).join("\n")

const reasons = (store: StoreName, { permissions }: FormContent): string =>
  paragraphs(permissions.map((name) => `\`${name}\`\n\n${reasonFor(name, store)}`))

const screenshots = (store: StoreName, { listing }: FormContent, language: string): string =>
  list(
    screenshotNames
      .slice(0, limits[store].screenshots)
      .map((name) => `\`../screenshots/${screenshotFile(name, language)}\`: ${listing.store.pictures[name]}`),
  )

const tiles = (icon: string): string =>
  list([icon, "small tile: `../tile-440x280.png`", "large tile (marquee): `../tile-1400x560.png`"])

const privacy = (store: StoreName, content: FormContent): readonly FormField[] => [
  ["Single purpose", purpose],
  ["Reason for each permission", reasons(store, content)],
  ["Remote code", "No, I am not using remote code."],
  ["Data use", dataUse()],
  [
    "Privacy policy",
    `${valueOrPlaceholder(content.publisher, "policy")}\n\nThe page at this address must say the same as this form. Its text, as \`npm run site\` publishes it:\n\n${privacyPolicy(store, content.listing, content)}`,
  ],
]

const mature: FormField = [
  "Mature content",
  `Not checked. If a reviewer asks why:\n\n${ageRating.content}\n\n${ageRating.readers}`,
]

function chromeParts(content: FormContent): FormParts {
  const { language, listing, publisher } = content
  return [
    inEachLanguage(
      ["Name", `${fromPackage} ${listing.name}`],
      ["Summary", `${fromPackage} ${listing.summary}`],
      ["Description", listing.description],
    ),
    // https://developer.chrome.com/docs/webstore/best-practices
    once(["Category", "Well-being"]),
    inEachLanguage(["Screenshots", screenshots("chrome", content, language)]),
    once(
      ["Pictures", tiles("store icon: `../store-icon-128.png`")],
      ["Homepage", valueOrPlaceholder(publisher, "homepage")],
      ["Support", valueOrPlaceholder(publisher, "support")],
      mature,
      ...privacy("chrome", content),
      [
        "Test instructions",
        `No account, so no user name and no password. Additional instructions:\n\n${shortReviewSteps}`,
      ],
      ["If the field holds more", paragraphs(reviewSteps("chrome"))],
    ),
  ]
}

function edgeParts(content: FormContent): FormParts {
  const { language, listing, publisher } = content
  return [
    once(
      [
        "Category",
        "Communication. Microsoft's documentation does not list the categories; if the form has none of this name, choose Productivity.",
      ],
      ["Website", valueOrPlaceholder(publisher, "homepage")],
      ["Support contact detail", valueOrPlaceholder(publisher, "support")],
      mature,
      ...privacy("edge", content),
    ),
    inEachLanguage(
      ["Extension name", `${fromPackage} ${listing.name}`],
      ["Short description", `${fromPackage} ${listing.summary}`],
      ["Description", listing.description],
      ["Pictures", tiles("logo: `../logo-300.png`")],
      ["Screenshots", screenshots("edge", content, language)],
      ["Search terms", list(Object.values(listing.store.searchTerms))],
    ),
    once(["Notes for certification", paragraphs(reviewSteps("edge"))]),
  ]
}

/** The notes to Mozilla's reviewers, whose form has no field for a reason for each permission. */
export const notesToReviewer = (content: FormContent): string =>
  paragraphs([...reviewSteps("firefox"), reasons("firefox", content), source])

/** https://extensionworkshop.com/documentation/develop/firefox-builtin-data-consent/ */
const noCollection =
  "None; the manifest declares it (`data_collection_permissions`). Mozilla means what is handled outside of the add-on or the local browser, and nothing is."

function firefoxParts(content: FormContent): FormParts {
  const { listing, publisher } = content
  return [
    inEachLanguage(["Name", listing.name], ["Summary", listing.summary], ["Description", listing.description]),
    once(
      ["Experimental; requires payment", "Neither is checked."],
      // The list of categories: https://github.com/mozilla/addons/issues/15347
      ["Category", "Privacy & Security. Nothing for Android: nobody has tried it there."],
      ["Homepage", valueOrPlaceholder(publisher, "homepage")],
      ["Support", valueOrPlaceholder(publisher, "support")],
      ["License", "MIT, the license of the code. LICENSE in the package names the others."],
    ),
    inEachLanguage([
      "Privacy policy",
      `Enter it by hand, also if you use \`amo-metadata.json\`, which has no place for it.\n\n${privacyPolicy("firefox", listing, content)}`,
    ]),
    once(["Data collection", noCollection]),
    inEachLanguage([
      "Screenshots",
      `addons.mozilla.org shows one set of pictures, the English ones, to everyone. It has a caption for each language:\n\n${screenshots("firefox", content, "en")}`,
    ]),
    once(["Notes to reviewer", notesToReviewer(content)]),
  ]
}

const partsOf = { chrome: chromeParts, edge: edgeParts, firefox: firefoxParts } as const

function introduction({ language, publisher }: FormContent): string {
  if (language !== reviewersLanguage)
    return `What the store has in each language. Everything else is in \`${reviewersLanguage}.md\`, and is entered once.`
  const missing = missingOptions(publisher)
  return missing.length === 0
    ? "Answers to what reviewers have asked are in `../questions.md`."
    : `**Not complete.** Run \`npm run store -- ${missing.map((option) => `--${option} …`).join(" ")}\`, or fill in each place that says “${placeholderMark}”. Answers to what reviewers have asked are in \`../questions.md\`.`
}

/** The form of a store in one language, in Markdown: what to enter in which field, in the form's order. */
export function fillForm(store: StoreName, content: FormContent): string {
  const { name } = languageInfo(content.language)
  const parts = partsOf[store](content).filter(({ isOnce }) => !isOnce || content.language === reviewersLanguage)
  const fields = parts.flatMap((part) => part.fields)
  return [
    `# Porchlight on ${storeTitles[store]}: ${name}`,
    introduction(content),
    ...fields.map(([field, text]) => `## ${field}\n\n${text}`),
  ]
    .join("\n\n")
    .concat("\n")
}
