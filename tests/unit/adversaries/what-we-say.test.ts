import { existsSync, readFileSync } from "node:fs"
import { describe, expect, it } from "vitest"
import { filesMatching } from "./sources"

const root = new URL("../../../", import.meta.url)
const doc = (name: string): string => readFileSync(new URL(`docs/${name}`, root), "utf8")

describe("docs/PRIVACY.md and docs/THREATS.md", () => {
  it("list every file that writes storage, and no other", () => {
    const listed = [...doc("PRIVACY.md").matchAll(/\| `(platform\/[\w-]+\.ts)`/g)].map(([, file = ""]) => file)
    const writing = filesMatching(/\b(disk|memory)\.write\(/)
    expect([...new Set(listed)].sort()).toEqual([...writing].sort())
  })

  it("list every storage key: no other file than the one that lists them calls the browser's storage", () => {
    const calling = filesMatching(/\bstorage\??\.(local|session|managed|onChanged)\b/)
    // The theme is read, never written, by the browser's own API.
    expect(calling.toSorted()).toEqual(["platform/storage.ts", "platform/theme.ts"])
    const keys = filesMatching(/\b(disk|memory)\./).flatMap((file) => {
      const text = readFileSync(new URL(file, root), "utf8")
      return [...text.matchAll(/\b(?:disk|memory)\.\w+\(["`]([\w-]+(?::\w*)*)/g)].map(([, key = ""]) => key)
    })
    expect(new Set(keys).size).toBeGreaterThanOrEqual(8)
    for (const key of keys) expect(doc("PRIVACY.md")).toContain(`\`${key}`)
  })

  it.each(["PRIVACY.md", "THREATS.md"])("%s names only tests that exist", (name) => {
    const named = [...doc(name).matchAll(/`(tests\/[\w./-]+)`/g)].map(([, file = ""]) => file)
    expect(named.length).toBeGreaterThan(3)
    expect(named.filter((file) => !existsSync(new URL(file, root)))).toEqual([])
  })
})
