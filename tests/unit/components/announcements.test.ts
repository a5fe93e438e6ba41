// @vitest-environment jsdom
import { flushPromises } from "@vue/test-utils"
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest"
import HotlineCard from "@/components/hotlines/HotlineCard.vue"
import HotlinesView from "@/components/hotlines/HotlinesView.vue"
import PlaceChoice from "@/components/hotlines/PlaceChoice.vue"
import LockForm from "@/components/lock/LockForm.vue"
import { searchWith } from "@/core/hotlines/search/search"
import { hotline, week } from "../../fakes/hotlines"
import { findField, findMenu, chooseOption, show, type } from "./mount"

const clockAt = (now: string) => ({ now: new Date(now), timeZone: "America/Los_Angeles" })
const findStatus = (): Element | null => document.querySelector("[role=status].unseen")

beforeEach(() => {
  vi.useFakeTimers()
  vi.stubGlobal("scrollTo", () => undefined)
})
afterEach(() => vi.useRealTimers())

it("the hotline card announces only when its hotline opens or closes", async () => {
  const office = hotline("office", { hours: week("Mo-Fr 08:00-17:00"), timeZone: "America/Los_Angeles" })
  const wrapper = show(HotlineCard, { hotline: office, clock: clockAt("2026-11-23T15:59:30Z") })
  const region = findStatus()
  expect(region?.textContent).toBe("")
  await wrapper.setProps({ clock: clockAt("2026-11-23T15:59:45Z") })
  expect(region?.textContent).toBe("")
  await wrapper.setProps({ clock: clockAt("2026-11-23T16:00:15Z") })
  expect(region?.textContent).toBe("Open now")
  await wrapper.setProps({ clock: clockAt("2026-11-24T01:00:15Z") })
  expect(region?.textContent).toBe("Closed now")
})

describe("the number of hotlines that match", () => {
  const hotlines = [hotline("near"), hotline("nearer"), hotline("missing", { topics: ["missing"] })]
  const search = searchWith((typed) => ({ here: hotlines.filter(({ id }) => id.includes(typed)), elsewhere: [] }))
  const showView = () =>
    show(HotlinesView, {
      hotlines,
      region: "US",
      places: ["US"],
      emergency: "911",
      clock: clockAt("2026-11-23T16:00:00Z"),
      search,
    })

  it("is announced after a pause in typing, not for each letter", async () => {
    showView()
    const region = findStatus()
    for (const typed of ["n", "ne", "near"]) {
      type(document.querySelector("#search") as HTMLInputElement, typed)
      await flushPromises()
      vi.advanceTimersByTime(400)
      await flushPromises()
      expect(region?.textContent).toBe("")
    }
    vi.advanceTimersByTime(100)
    await flushPromises()
    expect(region?.textContent).toBe("2 hotlines found")
  })

  it.each([
    ["before the announcement", 200],
    ["while a screen reader may still be speaking", 900],
  ])("is announced again if the focus moves %s", async (_when, delayMs) => {
    showView()
    type(document.querySelector("#search") as HTMLInputElement, "near")
    await flushPromises()
    vi.advanceTimersByTime(delayMs)
    document.querySelector<HTMLElement>(".row__open")?.focus()
    await flushPromises()
    expect(findStatus()?.textContent).toBe("")
    vi.advanceTimersByTime(500)
    await flushPromises()
    expect(findStatus()?.textContent).toBe("2 hotlines found")
  })

  it("is not announced again if the focus moves long after", async () => {
    showView()
    type(document.querySelector("#search") as HTMLInputElement, "near")
    await flushPromises()
    vi.advanceTimersByTime(3000)
    await flushPromises()
    document.querySelector<HTMLElement>(".row__open")?.focus()
    await flushPromises()
    expect(findStatus()?.textContent).toBe("2 hotlines found")
  })

  it("is announced after a filter is chosen", async () => {
    showView()
    chooseOption(findMenu("Help with…"), "Someone is missing or not home")
    await flushPromises()
    vi.advanceTimersByTime(500)
    await flushPromises()
    expect(findStatus()?.textContent).toBe("1 hotline found")
  })
})

it("the place choice renders its live region before the place is known", () => {
  show(PlaceChoice, { region: null, clockRegion: null, places: ["US", "MX"] })
  expect(document.querySelector("[role=status]")?.textContent).toBe("")
})

it("the lock form shows the reason beside a refused phrase, and announces it again on each attempt", async () => {
  show(LockForm, { task: "set", busy: false, canCancel: false })
  const announced: string[] = []
  const region = document.querySelector("[role=status]")
  const submit = async (): Promise<void> => {
    document.querySelector("form")?.requestSubmit()
    await Promise.resolve()
    announced.push(region?.textContent ?? "")
    await flushPromises()
    announced.push(region?.textContent ?? "")
  }
  type(findField("New PIN or password"), "abc")
  await submit()
  await submit()
  const reason = "It needs at least 4 characters."
  expect(announced).toEqual(["", reason, "", reason])
  const descriptionIds = findField("New PIN or password").getAttribute("aria-describedby")?.split(" ") ?? []
  expect(descriptionIds.map((id) => document.getElementById(id)?.textContent)).toContain(reason)
})
