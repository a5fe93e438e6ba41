import { describe, expect, it } from "vitest"
import { sessionIdToPass } from "@/core/exit/closed-groups"
import { firefoxSessions } from "../../../fakes/firefox-sessions"

/** Closes tabs (strings) and tab groups (arrays) in this order. `remove` returns the addresses that Firefox then lost. */
function afterClosing(...closed: readonly (string | readonly string[])[]) {
  let time = 1_000_000
  const firefox = firefoxSessions(() => (time += 1))
  const groups = closed.filter((one) => typeof one !== "string")
  for (const one of closed) {
    time += 60_000
    if (typeof one === "string") firefox.close(one)
    else firefox.closeGroup(...one)
  }
  const goneGroupId = (url: string): number | null => {
    const group = groups.findIndex((urls) => urls.includes(url))
    return group < 0 ? null : group
  }
  const entries = () => firefox.entries().map((entry) => ({ ...entry, goneGroupId: goneGroupId(entry.url) }))
  const remove = (url: string, urls = firefox.urls()): string[] => {
    const wanted = firefox.entries().find((entry) => entry.url === url)?.sessionId ?? ""
    firefox.forgetClosedTab(sessionIdToPass(entries(), wanted) ?? wanted)
    return urls.filter((one) => !firefox.urls().includes(one))
  }
  return { firefox, entries, remove }
}

const homework = ["1", "2", "3", "4", "5", "6"]

describe("to remove a closed tab, the entry to pass to Firefox", () => {
  it("is the tab's own entry when no group was closed", () => {
    expect(afterClosing(...homework, "help", "7").remove("help")).toEqual(["help"])
  })
  it("is the tab's own entry when a group was closed earlier", () => {
    expect(afterClosing(...homework, ["a", "b"], "help").remove("help")).toEqual(["help"])
  })
  it("is a different entry when a group was closed later, so that nothing else is removed", () => {
    expect(afterClosing(...homework, "help", ["a", "b"]).remove("help")).toEqual(["help"])
    expect(afterClosing(...homework, "help", "7", ["a", "b", "c"], "8", ["d", "e"]).remove("help")).toEqual(["help"])
    expect(afterClosing("help", ["a", "b", "c"], "8").remove("help")).toEqual(["help"])
  })
  it("is right for several tabs removed one after another", () => {
    const { remove, firefox } = afterClosing("help one", "1", ["a", "b"], "help two", "2", ["c", "d", "e"])
    expect([remove("help two"), remove("help one")]).toEqual([["help two"], ["help one"]])
    expect(firefox.urls()).toEqual(["c", "d", "e", "2", "a", "b", "1"])
  })
  it("is needed because Firefox removes a different tab when given the tab's own entry (a Firefox bug)", () => {
    const { firefox } = afterClosing(...homework, "help", ["a", "b"])
    const wanted = firefox.entries().find(({ url }) => url === "help")
    firefox.forgetClosedTab(wanted?.sessionId ?? "")
    expect(firefox.urls()).toEqual(["a", "b", "help", "6", "4", "3", "2", "1"])
  })
  it("is the tab's own entry when its group was closed with it, which looks like tabs closed one by one at once", () => {
    const { entries } = afterClosing("1", ["help", "a"])
    const help = entries().find(({ url }) => url === "help")?.sessionId ?? ""
    expect(sessionIdToPass(entries(), help)).toBe(help)
  })
  it("is the tab's own entry when tabs of a group were closed one by one", () => {
    const one = { sessionId: "3", closedAt: 90_000, goneGroupId: 1 }
    const other = { sessionId: "2", closedAt: 60_000, goneGroupId: 1 }
    const help = { sessionId: "1", closedAt: 30_000, goneGroupId: null }
    expect(sessionIdToPass([one, other, help], "1")).toBe("1")
  })
  it("is null for an empty list", () => {
    expect(sessionIdToPass([], "1")).toBeNull()
  })
})
