import { describe, expect, it } from "vitest"
import { allAbilities } from "@/core/exit/abilities"
import { addressOf } from "@/core/readiness/browser-page"
import { findingsOf, noticesOf, workingKey, type Answers, type ReadinessCheck } from "@/core/readiness/readiness"

const ready: Answers = { browser: "chrome", key: "Alt+X", mayErase: true, inPrivateWindows: true, onToolbar: true }
const unanswered: Answers = { browser: "chrome", key: null, mayErase: null, inPrivateWindows: null, onToolbar: null }
const notReady: Answers = { browser: "chrome", key: "", mayErase: false, inPrivateWindows: false, onToolbar: false }

const statesOf = (answers: Answers) => findingsOf(answers).map(({ check, state }) => [check, state])
const everyTopicWith = (state: string) => ["key", "erasing", "private", "toolbar"].map((topic) => [topic, state])

describe("the readiness list", () => {
  it.each([
    ["good", ready],
    ["attention", notReady],
    ["unknown", unanswered],
  ])("gives every topic the state %s", (state, answers) => {
    expect(statesOf(answers)).toEqual(everyTopicWith(state))
  })

  it.each<[ReadinessCheck, Partial<Answers>]>([
    ["key", { key: "" }],
    ["erasing", { mayErase: false }],
    ["private", { inPrivateWindows: false }],
    ["toolbar", { onToolbar: false }],
  ])("marks only the topic %s if only its answer needs attention", (topic, answer) => {
    const findings = findingsOf({ ...ready, ...answer })
    expect(findings.filter(({ state }) => state === "attention").map((finding) => finding.check)).toEqual([topic])
  })

  it.each([
    ["Alt+F", "en-US", "menu"],
    ["Alt+X", "de", "menu"],
    ["Alt+Q", "de", "good"],
    ["Alt+X", "tlh", "good"],
    ["", "de", "attention"],
  ])("gives the key %s in Firefox with menus in %s the state %s", (key, menuLanguage, state) => {
    expect(statesOf({ ...ready, browser: "firefox", key, menuLanguage })[0]).toEqual(["key", state])
  })

  it("ignores menus if their letters can't take an extension's key, as in Chromium or on a Mac", () => {
    expect(statesOf({ ...ready, key: "Alt+F" })[0]).toEqual(["key", "good"])
  })

  it("links the browser's page for keys in every browser and state, because a key can always be changed", () => {
    for (const browser of ["chrome", "edge", "firefox"] as const) {
      for (const answers of [ready, notReady, unanswered]) {
        expect(findingsOf({ ...answers, browser }).find(({ check }) => check === "key")?.page).toBe("keys")
      }
    }
  })

  it("links the extension's page if private windows can be allowed there", () => {
    const pageOf = (answers: Answers) => findingsOf(answers).find(({ check }) => check === "private")?.page
    expect(pageOf(notReady)).toBe("extension")
    expect(pageOf(unanswered)).toBe("extension")
    expect(pageOf(ready)).toBeNull()
    expect(pageOf({ ...notReady, browser: "firefox" })).toBeNull()
  })
})

describe("an ability that the browser lacks", () => {
  const findingsWithout = (...missing: readonly (keyof typeof allAbilities)[]) =>
    findingsOf({
      ...unanswered,
      abilities: { ...allAbilities, ...Object.fromEntries(missing.map((name) => [name, false])) },
    }).map(({ check, state }) => `${check}: ${state}`)

  it.each([
    ["history", "erasing: missing"],
    ["closedTabs", "closed: missing"],
    ["siteData", "siteData: missing"],
    ["privateWindows", "private: unreadable"],
  ] as const)("(%s) leads to the finding %s", (ability, finding) => {
    expect(findingsWithout(ability)).toContain(finding)
    expect(findingsWithout()).not.toContain(finding)
  })

  it("leads to no finding if it is the key, which nobody can set", () => {
    expect(findingsWithout("key").join()).not.toContain("key")
    expect(findingsWithout().join()).toContain("key")
  })

  it("leads to a notice in the popup if it is erasing the history", () => {
    expect(noticesOf({ ...unanswered, abilities: { ...allAbilities, history: false, key: false } })).toEqual([
      "erasing",
    ])
  })
})

describe("the notices in the popup", () => {
  it("are empty if the exit works, and skip unknown answers and personal choices", () => {
    expect(noticesOf(ready)).toEqual([])
    expect(noticesOf(unanswered)).toEqual([])
    expect(noticesOf({ ...ready, inPrivateWindows: false, onToolbar: false })).toEqual([])
  })

  it("say that no key is set, or that erasing is forbidden", () => {
    expect(noticesOf({ ...ready, key: "" })).toEqual(["key"])
    expect(noticesOf({ ...ready, mayErase: false })).toEqual(["erasing"])
    expect(noticesOf(notReady)).toEqual(["key", "erasing"])
  })

  it("say that the key opens a menu", () => {
    expect(noticesOf({ ...ready, key: "Alt+F", menuLanguage: "en-US" })).toEqual(["menu"])
  })
})

describe("the address that a person types to open a browser page", () => {
  it.each([
    ["chrome", "keys", "chrome://extensions/shortcuts"],
    ["edge", "keys", "edge://extensions/shortcuts"],
    ["chrome", "extension", "chrome://extensions/?id=abc"],
    ["edge", "extension", "edge://extensions/?id=abc"],
    ["firefox", "keys", "about:addons"],
    ["firefox", "extension", "about:addons"],
  ] as const)("in %s for %s is %s", (browser, page, address) => {
    expect(addressOf(browser, page, "abc")).toBe(address)
  })
})

describe("the exit key that works", () => {
  it("is the bound key, or null if a menu gets it, none is bound or the answer is unknown", () => {
    const menu: Answers = { ...ready, browser: "firefox", menuLanguage: "de" }
    expect([ready, menu, notReady, unanswered].map(workingKey)).toEqual(["Alt+X", null, null, null])
  })
})
