// @vitest-environment jsdom
import { describe, expect, it } from "vitest"
import { setHtmlLanguage } from "@/composables/html-language"

describe("the page", () => {
  it("names its language and the way it runs", () => {
    setHtmlLanguage("es")
    expect(document.documentElement.outerHTML).toMatch(/^<html lang="es" dir="ltr">/)
    setHtmlLanguage("en")
    expect(document.documentElement.lang).toBe("en")
  })
})
