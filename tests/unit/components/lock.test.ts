// @vitest-environment jsdom
import { describe, expect, it } from "vitest"
import { nextTick } from "vue"
import LockSection from "@/components/lock/LockSection.vue"
import SettingsOverview from "@/components/settings/SettingsOverview.vue"
import { snapshotOf } from "@/core/settings/snapshot"
import { expectAccessible, findButton, findField, pageText, show, type } from "./mount"

const showSection = (props: Record<string, unknown> = {}) =>
  show(LockSection, { state: "none", busy: false, note: null, ...props })

async function fill(name: string, phrase: string): Promise<void> {
  type(findField(name), phrase)
  await nextTick()
}
async function submit(): Promise<void> {
  document.querySelector("form")?.requestSubmit()
  await nextTick()
  await nextTick()
}

describe("the lock section", () => {
  it("explains what a lock does, what it never locks, and what to do about a forgotten PIN", async () => {
    showSection()
    expect(pageText()).toContain("These settings are not locked.")
    expect(pageText()).toContain("does not stop someone who can remove Porchlight")
    expect(pageText()).toContain("never locks the hotlines, the guides, the exit")
    expect(pageText()).toContain("Remove Porchlight from this browser and install it again")
    await expectAccessible()
  })

  it("sets the lock if the same phrase is typed twice", async () => {
    const wrapper = showSection()
    await fill("New PIN or password", "a few words")
    await fill("Type it again", "a few words")
    await submit()
    expect(wrapper.emitted("set")).toEqual([["a few words"]])
  })

  it.each([
    ["abc", "abc", "It needs at least 4 characters.", "New PIN or password"],
    ["a few words", "a few word", "They do not match.", "Type it again"],
  ])("does not set the lock with %j and %j, and explains why", async (phrase, repeatedPhrase, reason, focused) => {
    const wrapper = showSection()
    await fill("New PIN or password", phrase)
    await fill("Type it again", repeatedPhrase)
    await submit()
    expect(wrapper.emitted("set")).toBeUndefined()
    expect(pageText()).toContain(reason)
    expect(document.activeElement).toBe(findField(focused))
    await expectAccessible()
  })

  it("opens the lock with the phrase, which the field hides by default", async () => {
    const wrapper = showSection({ state: "locked" })
    const phrase = findField("PIN or password")
    expect(phrase.type).toBe("password")
    document.querySelector<HTMLInputElement>("[type=checkbox]")?.click()
    await nextTick()
    expect(phrase.type).toBe("text")
    await fill("PIN or password", "a few words")
    await submit()
    expect(wrapper.emitted("open")).toEqual([["a few words"]])
    expect(phrase.value).toBe("")
    await expectAccessible()
  })

  it("asks for the current phrase before changing or removing an open lock", async () => {
    const wrapper = showSection({ state: "open" })
    findButton(wrapper, "Lock now").click()
    findButton(wrapper, "Remove the lock").click()
    await nextTick()
    await fill("Current PIN or password", "a few words")
    await submit()
    findButton(wrapper, "Leave it as it is").click()
    await nextTick()
    findButton(wrapper, "Change the PIN or password").click()
    await nextTick()
    await fill("Current PIN or password", "a few words")
    await fill("New PIN or password", "other words")
    await fill("Type it again", "other words")
    await submit()
    expect(wrapper.emitted()).toMatchObject({
      close: [[]],
      remove: [["a few words"]],
      change: [["a few words", "other words"]],
    })
    await expectAccessible()
  })

  it.each([
    [{ what: "wrong", seconds: 0 }, "That is not the right PIN or password."],
    [{ what: "wrong", seconds: 5 }, "That is not the right PIN or password. You can try again in 5 seconds."],
    [{ what: "early", seconds: 1 }, "You can try again in 1 second."],
    [{ what: "early", seconds: 61 }, "You can try again in 2 minutes."],
    [{ what: "again", seconds: 0 }, "You can try again now."],
  ])("announces the outcome: %j", (note, announced) => {
    showSection({ state: "locked", note })
    const statusTexts = [...document.querySelectorAll("[role=status]")].map(({ textContent }) => textContent)
    expect(statusTexts).toContain(announced)
  })

  it("moves the focus to its heading when the focused field disappears", async () => {
    const wrapper = showSection({ state: "locked" })
    findField("PIN or password").focus()
    await wrapper.setProps({ state: "open", note: { what: "opened", seconds: 0 } })
    await nextTick()
    expect(document.activeElement?.id).toBe("lock")
  })
})

describe("the settings overview", () => {
  const builtIn = { names: [], numbers: [], words: [] }
  const showOverview = (props: Record<string, unknown>, language: "en" | "es" = "en") =>
    show(SettingsOverview, { snapshot: snapshotOf(), builtIn, lock: "none", ...props }, language)

  it("says without a lock that there is none, what no setting can do, and that use of the exit is not recorded", async () => {
    showOverview({})
    const text = pageText()
    expect(text).toContain("Are the settings locked? No.")
    expect(text).toContain("No setting can turn off the exit.")
    expect(text).toContain("whether the exit was used")
    expect(text).not.toContain("Porchlight has not checked them")
    await expectAccessible()
  })
  it.each(["locked", "open"])("says that there is a lock (%s), and what a waiting time reveals", (lock) => {
    showOverview({ lock })
    expect(pageText()).toContain("Are the settings locked? Yes.")
    expect(pageText()).toContain("can tell that someone tried")
  })
  it("warns about added people before it lists them, in Spanish with tú", async () => {
    showOverview({ snapshot: snapshotOf({ addedPeople: [{ name: "Rosa", number: "619 555 0100", note: "" }] }) }, "es")
    expect(pageText()).toMatch(/Si esa persona no te da confianza.*Rosa: 619 555 0100/)
    await expectAccessible()
  })
  it("says that an impersonating entry was added, without showing it", () => {
    const impersonator = { name: "Porchlight", number: "619 555 0100", note: "" }
    showOverview({ snapshot: snapshotOf({ addedHotlines: [impersonator] }) })
    expect(pageText()).toContain("Something was also added that Porchlight does not show")
    expect(pageText()).not.toContain("0100")
    showOverview({})
    expect(pageText()).not.toContain("does not show")
  })
})
