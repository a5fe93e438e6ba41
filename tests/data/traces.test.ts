import { readFileSync } from "node:fs"
import { expect, it } from "vitest"
import { traces } from "@/core/exit/traces"

it("docs/TRACES.md has one question for each trace that a guide may name, in the same order", () => {
  const page = readFileSync(new URL("../../docs/TRACES.md", import.meta.url), "utf8")
  const ids = [...page.matchAll(/^### `([a-z-]+)`: /gm)].map(([, id]) => id)
  expect(ids).toEqual(Object.keys(traces))
})
