import { readFileSync } from "node:fs"
import { describe, expect, it } from "vitest"
import { releaseNoteIn, requireCheckedHotlines } from "../../../../scripts/package/checked-hotlines.ts"
import { goodRecord } from "../../../data/good-record"

const today = "2027-03-01"
const records = [
  goodRecord({ id: "ca-late", nextCheck: "2027-02-20" }),
  goodRecord({ id: "ca-later", nextCheck: "2027-03-02" }),
  goodRecord({ id: "ca-old", nextCheck: "2027-01-01", status: "retired", gradeNote: "Closed in 2026." }),
]

describe("requireCheckedHotlines", () => {
  it("refuses a release while a hotline's check is due, and names only that hotline", () => {
    const release = () => requireCheckedHotlines(records, "Adds a guide.", today)
    expect(release).toThrow("ca-late (2027-02-20)")
    expect(release).not.toThrow(/ca-later|ca-old/)
  })

  it("allows the release if its note names the hotline", () => {
    expect(() => requireCheckedHotlines(records, "Not checked in time: `ca-late`.", today)).not.toThrow()
  })

  it("refuses the release if its note has only a longer name that contains the hotline's", () => {
    expect(() => requireCheckedHotlines(records, "Not checked in time: `ca-late-night`.", today)).toThrow("ca-late")
  })

  it("allows the release before any check is due", () => {
    expect(() => requireCheckedHotlines(records, "", "2027-02-19")).not.toThrow()
  })
})

describe("releaseNoteIn", () => {
  it("reads the newest section of the changelog, and no older one", () => {
    const changelog = "# Changelog\n\n## [2027.3.1]\n\n### Fixed\n\n- `ca-late`\n\n## [2027.1.1]\n\n- `ca-old`\n"
    expect(releaseNoteIn(changelog)).toContain("ca-late")
    expect(releaseNoteIn(changelog)).not.toContain("ca-old")
  })

  it("finds a section in our own changelog", () => {
    const changelog = readFileSync(new URL("../../../../CHANGELOG.md", import.meta.url), "utf8")
    expect(releaseNoteIn(changelog)).toMatch(/^\[[^\]]+\]\n[^]*^- /m)
  })
})
