// @vitest-environment jsdom
import { describe, expect, it } from "vitest"
import FilePreview from "@/components/settings/FilePreview.vue"
import { snapshotOf } from "@/core/settings/snapshot"
import { indexBuiltIn } from "@/core/settings/impersonation"
import { channel, hotline } from "../../fakes/hotlines"
import { pageText, show } from "./mount"

const builtIn = indexBuiltIn([
  hotline("night", { channels: [channel({ value: "1-888-373-7888", e164: "+18883737888" })] }),
])
const impersonator = { name: "Help", number: "888 373 7888", note: "" }
const rosa = { name: "Aunt Rosa", number: "619 555 0170", note: "" }

describe("the preview of a settings file", () => {
  it("does not show a contact that impersonates a built-in number, even if it is stored already", () => {
    const snapshot = snapshotOf({ addedPeople: [impersonator] }, { addedHotlines: [impersonator] })
    show(FilePreview, { snapshot, chosen: { addedPeople: [rosa] }, builtIn })
    expect(pageText()).toContain("Which people to call were added? Now None Then Aunt Rosa: 619 555 0170")
    expect(pageText()).not.toContain("373")
  })
})
