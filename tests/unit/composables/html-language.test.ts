// @vitest-environment jsdom
import { describe, expect, it } from "vitest"
import { setHtmlLanguage } from "@/composables/html-language"

describe("setHtmlLanguage", () => {
  it("sets the language and the text direction of the page", () => {
    setHtmlLanguage("es")
    expect(document.documentElement.outerHTML).toMatch(/^<html lang="es" dir="ltr">/)
    setHtmlLanguage("en")
    expect(document.documentElement.lang).toBe("en")
  })
})
