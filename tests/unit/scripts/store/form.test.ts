import { describe, expect, it } from "vitest"
import { languages } from "@/core/i18n/languages"
import { amoMetadata } from "@/scripts/store/amo-metadata"
import { fillForm, type FormContent } from "@/scripts/store/form"
import { limits, storeNames, type StoreName } from "@/scripts/store/limits"
import { listingIn } from "@/scripts/store/listing"
import { placeholderMark, type Publisher } from "@/scripts/store/publisher"
import { reasonFor, reviewSteps, shortReviewSteps } from "@/scripts/store/reviewer-texts"
import { cutoutsOf, screenshotNames } from "@/scripts/store/screenshots"
import { flattenTexts, readInterface } from "../../../../build/locale-files"
import { uiStateNamed } from "../../../ui/states/ui-states"

const publisher: Publisher = {
  publisher: "Harbor House Society",
  policy: "https://harbor.test/privacy",
  support: "help@harbor.test",
  homepage: "https://harbor.test/",
}
const nobody: Publisher = { publisher: null, policy: null, support: null, homepage: null }

const contentFor = (
  store: StoreName,
  language: string,
  permissions: readonly string[],
  known: Publisher = publisher,
): FormContent => ({
  language,
  listing: listingIn(language, store),
  permissions,
  publisher: known,
  date: "November 30, 2026",
})

/** The text under a heading of a form. */
function fieldOf(form: string, name: string): string {
  const [, text = ""] = form.split(`\n## ${name}\n`)
  return text.split("\n## ")[0] ?? ""
}

describe.each(storeNames)("the forms of %s", (store) => {
  const form = fillForm(store, contentFor(store, "en", ["history", "tabs"]))

  it("give the reason for each permission of the package, and for no other", () => {
    expect(form).toContain(reasonFor("history", store))
    expect(form).toContain(reasonFor("tabs", store))
    expect(form).not.toContain("list of downloads when its visit")
  })

  it("repeat only the listing in each language, not what the store asks for once", () => {
    const others = languages.filter((language) => language !== "en")
    for (const language of others) {
      const other = fillForm(store, contentFor(store, language, ["history"]))
      expect(other).toContain(listingIn(language, store).description)
      expect(other).not.toMatch(/Single purpose|Reason for each|Notes|Test instructions|Category/)
    }
  })

  it("mark each value that only the publisher knows, until an option gives it", () => {
    expect(form).not.toContain(placeholderMark)
    for (const value of Object.values(publisher)) if (value !== publisher.policy) expect(form).toContain(value)
    const empty = fillForm(store, contentFor(store, "en", [], nobody))
    for (const option of ["publisher", "support", "homepage"])
      expect(empty).toContain(`${placeholderMark} (--${option})`)
    expect(empty).toMatch(/\*\*Not complete\.\*\*/)
  })

  it("contain the whole privacy policy with its publisher, contact and date", () => {
    const policy = fieldOf(form, "Privacy policy")
    const { use, ...everywhere } = listingIn("en", store).store.privacy
    for (const text of Object.values(everywhere)) expect(policy).toContain(text)
    // Only Chrome's store asks for this statement.
    expect(policy.includes(use)).toBe(store === "chrome")
    expect(policy).toContain("Harbor House Society")
    expect(policy).toContain("help@harbor.test")
    expect(policy).toContain("November 30, 2026")
  })

  it("list at most as many screenshots as the store accepts", () => {
    const shown = fieldOf(form, "Screenshots").match(/^- /gm) ?? []
    expect(shown.length).toBe(Math.min(screenshotNames.length, limits[store].screenshots))
  })
})

describe.each(["chrome", "edge"] as const)("the form of %s", (store) => {
  const form = fillForm(store, contentFor(store, "en", ["browsingData", "history", "sessions", "storage", "tabs"]))

  it("does not mention Firefox in its reasons or review steps", () => {
    expect(fieldOf(form, "Reason for each permission")).not.toContain("Firefox")
    expect(reviewSteps(store).join()).not.toContain("Firefox")
  })

  it("declares that the exit reads the web history, like the privacy policy", () => {
    expect(fieldOf(form, "Data use")).toMatch(/- \[x\] Web history/)
    expect(fieldOf(form, "Privacy policy")).toContain("reads inside the browser: the history")
  })
})

describe("fillForm", () => {
  it("throws for a permission without a reason", () => {
    expect(() => fillForm("chrome", contentFor("chrome", "en", ["cookies"]))).toThrow("cookies")
  })
})

describe("what reviewers are told to do", () => {
  it.each(storeNames)("quotes only texts of Porchlight's pages (%s)", (store) => {
    const shown = new Set(flattenTexts(readInterface("en")).values())
    const typed = /photos of me|Manage Extension Shortcuts/
    const steps = [...reviewSteps(store), ...(store === "chrome" ? [shortReviewSteps] : [])]
    const quoted = steps.flatMap((text) => [...text.matchAll(/“([^”]+)”/g)].map(([, name]) => name))
    expect(quoted.length).toBeGreaterThan(7)
    expect(quoted.filter((name = "") => !shown.has(name) && !typed.test(name))).toEqual([])
  })
})

describe("the screenshots", () => {
  it("show existing UI states, and each have a caption", () => {
    for (const { uiState } of screenshotNames.flatMap((name) => cutoutsOf(name).flat()))
      expect(uiStateNamed(uiState).name).toBe(uiState)
    expect(Object.keys(listingIn("en", "chrome").store.pictures)).toEqual(screenshotNames)
  })
})

describe("amoMetadata", () => {
  const contents = languages.map((language) => contentFor("firefox", language, ["history"]))
  const metadata = JSON.parse(amoMetadata(contents)) as {
    summary: Record<string, string>
    description: Record<string, string>
    homepage: Record<string, string>
    support_email: Record<string, string>
    version: { license: string; approval_notes: string }
  }

  it("has every language, in the locales of addons.mozilla.org", () => {
    expect(metadata.summary["en-US"]).toBe(listingIn("en", "firefox").summary)
    expect(metadata.summary["es-MX"]).toBe(listingIn("es", "firefox").summary)
    expect(metadata.summary["es"]).toBeUndefined()
  })

  it("uses the Spanish of Spain for es-ES", () => {
    expect(metadata.description["es-MX"]).toMatch(/computadora|agregar/)
    expect(metadata.description["es-ES"]).not.toMatch(/computadora|agreg|aparatos|módem|(?:la|esta) ordenador/)
    expect(metadata.description["es-ES"]).toMatch(/este ordenador/)
  })

  it("names the homepage and the mailbox only if they are known", () => {
    expect(metadata.homepage).toEqual({ "en-US": "https://harbor.test/" })
    expect(metadata.support_email).toEqual({ "en-US": "help@harbor.test" })
    const withoutNames = amoMetadata(languages.map((language) => contentFor("firefox", language, [], nobody)))
    expect(withoutNames).not.toMatch(/homepage|support_email|FILL IN/)
  })

  it("tells the reviewers how to try it, why it needs each permission, and how to build it", () => {
    for (const step of reviewSteps("firefox")) expect(metadata.version.approval_notes).toContain(step)
    expect(metadata.version.approval_notes).toContain(reasonFor("history", "firefox"))
    expect(metadata.version.approval_notes).toContain("SOURCE_CODE_REVIEW.md")
  })

  it("throws for a language without an AMO locale", () => {
    const inVietnamese = { ...contentFor("firefox", "en", []), language: "vi" }
    expect(() => amoMetadata([...contents, inVietnamese])).toThrow("vi")
  })
})
