import { spawnSync } from "node:child_process"
import { mkdtempSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { fileURLToPath } from "node:url"
import { afterEach, beforeEach, describe, expect, it } from "vitest"

const script = fileURLToPath(new URL("../../../scripts/check-commit-message.mjs", import.meta.url))

describe("the check of a commit message", () => {
  let folder: string
  beforeEach(() => (folder = mkdtempSync(join(tmpdir(), "porchlight-message-"))))
  afterEach(() => rmSync(folder, { recursive: true, force: true }))

  /** The error message, or null if the check accepts the commit message. */
  function objectionTo(message: string): string | null {
    const file = join(folder, "message.txt")
    writeFileSync(file, message)
    const { status, stderr } = spawnSync(process.execPath, [script, file], { encoding: "utf8" })
    return status === 0 ? null : stderr.trim()
  }

  it.each([
    "hotlines: show when a closed one opens again\n\nPeople gave up at night.\n",
    "exit, popup: say what remained",
    "bench:faults: break every call once",
    "unit tests: ask each time zone once",
    `docs: ${"x".repeat(94)}`,
    "Merge branch 'guides'",
    'Revert "exit: hide first"',
    "fixup! exit: hide first",
  ])("accepts %j", (message) => expect(objectionTo(message)).toBeNull())

  it.each(["show when it opens", "Hotlines: show when it opens", "hotlines:", "hotlines: ", ": show it", ""])(
    "refuses %j, which names no area",
    (message) => expect(objectionTo(message)).toContain("Begin with the area that changed"),
  )

  it("refuses a subject of more than 100 characters", () => {
    expect(objectionTo(`docs: ${"x".repeat(95)}`)).toContain("The subject has 101 characters")
  })
})
