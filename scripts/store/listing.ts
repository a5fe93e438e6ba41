import type manifestTexts from "../../locales/en/manifest.json"
import type storeTexts from "../../locales/en/store.json"
import { readTextFile, localesFolder } from "../../build/locale-files.ts"
import { limits, type StoreName } from "./limits.ts"
import { reasonFor, reviewSteps, shortReviewSteps } from "./reviewer-texts.ts"

/** The texts of one language for the forms of a store. */
export interface Listing {
  readonly name: string
  readonly summary: string
  readonly description: string
  readonly store: typeof storeTexts
}

export function listingIn(language: string, store: StoreName): Listing {
  const read = (name: string): unknown => readTextFile(`${localesFolder}${language}/${name}`)
  const manifest = read("manifest.json") as typeof manifestTexts
  const texts = read("store.json") as typeof storeTexts
  return {
    name: manifest.name,
    summary: store === "firefox" ? texts.summary : manifest.description,
    description: Object.values(texts.description).join("\n\n"),
    store: texts,
  }
}

const lengthOf = (text: string): number => [...text].length
const wordsOf = (text: string): readonly string[] => text.split(/\s+/)

function lengthProblems(field: string, text: string, { min, max }: { min: number; max: number }): readonly string[] {
  const length = lengthOf(text)
  if (length < min) return [`${field} has ${length} characters, but needs ${min}`]
  return length > max ? [`${field} has ${length} characters, but the limit is ${max}`] : []
}

function searchTermProblems(terms: readonly string[], limit: (typeof limits)[StoreName]["searchTerms"]) {
  if (limit.count === 0) return []
  const words = terms.flatMap(wordsOf).length
  return [
    ...terms.flatMap((term) => lengthProblems(`the search term "${term}"`, term, { min: 1, max: limit.characters })),
    ...(terms.length > limit.count ? [`there are ${terms.length} search terms, but the limit is ${limit.count}`] : []),
    ...(words > limit.words ? [`the search terms have ${words} words, but the limit is ${limit.words}`] : []),
  ]
}

/**
 * Chrome's store calls a word spam if a listing repeats it more than five times:
 * https://developer.chrome.com/docs/webstore/program-policies/listing-requirements
 */
function repeatedWords(text: string): readonly string[] {
  const words = text.toLowerCase().match(/\p{L}{5,}/gu) ?? []
  const counts = Map.groupBy(words, (word) => word)
  return [...counts].flatMap(([word, { length }]) => (length > 5 ? [`"${word}" stands ${length} times`] : []))
}

/** What the store would refuse in a listing. */
export function listingProblems(store: StoreName, listing: Listing): readonly string[] {
  const limit = limits[store]
  return [
    ...lengthProblems("the name", listing.name, { min: 1, max: limit.name }),
    ...lengthProblems("the summary", listing.summary, { min: 1, max: limit.summary }),
    ...lengthProblems("the description", listing.description, limit.description),
    ...repeatedWords(listing.description),
    ...searchTermProblems(Object.values(listing.store.searchTerms), limit.searchTerms),
  ]
}

/** What the store would refuse in the texts that its reviewers read. */
export function reviewerTextProblems(store: StoreName, permissions: readonly string[]): readonly string[] {
  const { reason, testInstructions } = limits[store]
  const steps = store === "chrome" ? shortReviewSteps : reviewSteps(store).join("\n\n")
  return [
    ...permissions.flatMap((permission) =>
      lengthProblems(`the reason for ${permission}`, reasonFor(permission, store), { min: 1, max: reason }),
    ),
    ...lengthProblems("the test instructions", steps, { min: 1, max: testInstructions }),
  ]
}
