import { existsSync } from "node:fs"
import { expect, it } from "vitest"
import { languages } from "@/core/i18n/languages"

it.each(languages)("tests/ui has a test file for %s, which tests all UI states", (language) => {
  const file = `tests/ui/ui-states-${language}.test.ts`
  expect(existsSync(file), `${file} is missing: copy ui-states-en.test.ts`).toBe(true)
})
