import texts from "./for-reviewers.json" with { type: "json" }
import type { StoreName } from "./limits.ts"

/** Which browsers a sentence is for. Chrome and Edge get the same package. */
type Audience = "all" | "chromium" | "firefox"
type Sentences = Readonly<Partial<Record<Audience, string>>>

const engineOf = (store: StoreName): "chromium" | "firefox" => (store === "firefox" ? "firefox" : "chromium")

const permissions: Readonly<Record<string, Sentences>> = texts.permissions
export const explainedPermissions: readonly string[] = Object.keys(permissions)

/** What a store reads about a permission, without a word about the other browsers. */
export function reasonFor(permission: string, store: StoreName): string {
  const { all, [engineOf(store)]: own } = permissions[permission] ?? {}
  const reason = [all, own].filter((sentence) => sentence !== undefined).join(" ")
  if (reason === "") throw new Error(`for-reviewers.json has no reason for the permission ${permission}: write one`)
  return reason
}

/** What the documentation says about a permission: each sentence, with the browser for which it is. */
export function reasonEverywhere(permission: string): string {
  const { all, chromium, firefox } = permissions[permission] ?? {}
  return [
    all,
    chromium === undefined ? undefined : `In Chrome and Edge: ${chromium}`,
    firefox === undefined ? undefined : `${all === undefined ? "Firefox only" : "In Firefox"}: ${firefox}`,
  ]
    .filter((sentence) => sentence !== undefined)
    .join(" ")
}

/** The steps that a reviewer tries, one paragraph each. */
export const reviewSteps = (store: StoreName): readonly string[] =>
  Object.values(texts.review).map((step) => (typeof step === "string" ? step : step[engineOf(store)]))

/** Chrome's field for test instructions holds less than the others. */
export const shortReviewSteps = texts.short
export const { purpose, source, ageRating } = texts
