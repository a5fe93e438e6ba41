// @vitest-environment jsdom
import { describe, expect, it } from "vitest"
import FilePreview from "@/components/settings/FilePreview.vue"
import { knownSettings } from "@/core/settings/known"
import { builtInOf } from "@/core/settings/taken"
import { channel, line } from "../../fakes/lines"
import { pageText, show } from "./mount"

const builtIn = builtInOf([line("night", { channels: [channel({ value: "1-888-373-7888", e164: "+18883737888" })] })])
const thief = { name: "Help", number: "888 373 7888", note: "" }
const rosa = { name: "Aunt Rosa", number: "619 555 0170", note: "" }

describe("what a file would change", () => {
  it("repeats nothing that takes a built-in number, neither as it is now nor as it would be", () => {
    const known = knownSettings({ people: [thief] }, { lines: [thief] })
    show(FilePreview, { known, chosen: { people: [rosa] }, builtIn })
    expect(pageText()).toContain("Which people to call were added? Now None Then Aunt Rosa: 619 555 0170")
    expect(pageText()).not.toContain("373")
  })
})
