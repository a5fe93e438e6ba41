import { describe, expect, it } from "vitest"
import { languages } from "@/core/i18n/languages"
import { amoMetadata } from "@/scripts/store/amo-metadata"
import { fillForm, type FormContent } from "@/scripts/store/form"
import { storeNames, type StoreName } from "@/scripts/store/limits"
import { listingIn } from "@/scripts/store/listing"
import { flattenTexts, readInterface } from "../../../../build/locale-files"
import { uiStateNamed } from "../../../ui/states/ui-states"
import { screenshots } from "@/scripts/store/screenshots"

const contentFor = (store: StoreName, language: string, permissions: readonly string[]): FormContent => ({
  language,
  listing: listingIn(language, store),
  permissions,
})

describe.each(languages)("the forms in %s", (language) => {
  const { store: texts } = listingIn(language, "chrome")

  it.each(storeNames)("give the reason for each permission of the package, and for no other (%s)", (store) => {
    const form = fillForm(store, contentFor(store, language, ["history", "tabs"]))
    expect(form).toContain(texts.permissions.history)
    expect(form).toContain(texts.permissions.tabs)
    expect(form).not.toContain(texts.permissions.downloads)
  })

  it("tell the reviewers only about texts that the pages have", () => {
    const shown = new Set(flattenTexts(readInterface(language)).values())
    const typed = /photos of me|fotos mías/
    const quoted = Object.values(texts.review).flatMap((text) =>
      [...text.matchAll(/“([^”]+)”/g)].map(([, name]) => name),
    )
    expect(quoted.length).toBeGreaterThan(5)
    expect(quoted.filter((name = "") => !shown.has(name) && !typed.test(name))).toEqual([])
  })
})

describe("fillForm", () => {
  it("stops at a permission without a reason", () => {
    expect(() => fillForm("chrome", contentFor("chrome", "en", ["cookies"]))).toThrow("cookies")
  })
})

describe("the screenshots", () => {
  it("show UI states that exist, and have a caption each", () => {
    for (const name of Object.values(screenshots).flat()) expect(uiStateNamed(name).name).toBe(name)
    expect(Object.keys(listingIn("en", "chrome").store.pictures)).toEqual(Object.keys(screenshots))
  })
})

describe("amoMetadata", () => {
  const contents = languages.map((language) => contentFor("firefox", language, ["history"]))
  const metadata = JSON.parse(amoMetadata(contents)) as {
    summary: Record<string, string>
    version: { license: string; approval_notes: string }
  }

  it("has every language, in the locales of addons.mozilla.org", () => {
    expect(metadata.summary["en-US"]).toBe(listingIn("en", "firefox").summary)
    expect(metadata.summary["es-MX"]).toBe(listingIn("es", "firefox").summary)
    expect(metadata.summary["es"]).toBeUndefined()
  })

  it("tells the reviewers how to try it, why it needs each permission, and how to build it", () => {
    const { store } = listingIn("en", "firefox")
    expect(metadata.version.approval_notes).toContain(store.review.exit)
    expect(metadata.version.approval_notes).toContain(store.permissions.history)
    expect(metadata.version.approval_notes).toContain("SOURCE_CODE_REVIEW.md")
  })

  it("asks for locales when a language has none", () => {
    const inVietnamese = { ...contentFor("firefox", "en", []), language: "vi" }
    expect(() => amoMetadata([...contents, inVietnamese])).toThrow("vi")
  })
})
