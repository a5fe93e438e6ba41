// @vitest-environment jsdom
import { describe, expect, it } from "vitest"
import { defineComponent, h, ref } from "vue"
import LiveRegion from "@/components/shell/LiveRegion.vue"
import PageShell from "@/components/shell/PageShell.vue"
import { focusAfterUpdate } from "@/components/shell/focus"
import { allAbilities } from "@/core/exit/abilities"
import { findButton, show } from "./mount"

const findLiveRegions = (): Element[] => [...document.querySelectorAll("[role=status]")]

describe("PageShell", () => {
  it("shows the exit before the content is ready", async () => {
    const page = show(PageShell, { shortcut: "Alt+X", isReady: false })
    expect(page.find("header button").element).toBe(findButton(page, "Exit this page"))
    expect(page.find("main").exists()).toBe(false)
    await page.setProps({ isReady: true })
    expect(page.find("main").exists()).toBe(true)
  })

  it.each([
    [
      "en",
      "Closes only this practice page and erases it from this browser’s history. Nothing else is closed or erased.",
    ],
    [
      "es",
      "Cierra solo esta página de práctica y la borra del historial de este navegador. No cierra ni borra nada más.",
    ],
  ] as const)("says on the practice page that an exit closes only this page (%s)", (language, words) => {
    const page = show(PageShell, { shortcut: "Alt+X", isReady: true, closes: "practice" }, language)
    expect(page.get("header button").attributes("title")).toBe(words)
  })

  it("says on every other page what an exit erases", () => {
    const page = show(PageShell, { shortcut: "Alt+X", isReady: true })
    expect(page.get("header button").attributes("title")).toBe(
      "Closes this tab and erases it from this browser’s history. Normally, the pages of the last 15 minutes go too.",
    )
  })

  it("does not promise to erase on the practice page of a browser that can't", () => {
    const abilities = { ...allAbilities, history: false }
    const page = show(PageShell, { shortcut: "Alt+X", abilities, isReady: true, closes: "practice" })
    expect(page.get("header button").attributes("title")).toMatch(/^Closes this tab\. The page stays/)
  })

  it("emits exit when someone presses the button", async () => {
    const page = show(PageShell, { shortcut: null, isReady: false })
    await page.find("header button").trigger("click")
    expect(page.emitted("exit")).toHaveLength(1)
  })

  it("has a live region before there is anything to announce", async () => {
    const page = show(PageShell, { shortcut: "Alt+X", isReady: true, announcement: "" })
    const [region] = findLiveRegions()
    expect(region?.textContent).toBe("")
    await page.setProps({ announcement: "Saved." })
    expect(region?.textContent).toBe("Saved.")
  })

  it("has no live region on a page that announces nothing", () => {
    show(PageShell, { shortcut: "Alt+X", isReady: true })
    expect(findLiveRegions()).toEqual([])
  })
})

it("LiveRegion stays the same element when its text changes", async () => {
  const shown = show(LiveRegion, { text: "" })
  const [region] = findLiveRegions()
  await shown.setProps({ text: "Saved." })
  expect(findLiveRegions()).toEqual([region])
  expect(region?.textContent).toBe("Saved.")
})

it("focusAfterUpdate moves the focus to an element that appears with the update", async () => {
  const isOpen = ref(true)
  const view = defineComponent({
    setup: () => () => (isOpen.value ? h("p") : h("button", { id: "opens" })),
  })
  show(view, {})
  isOpen.value = false
  await focusAfterUpdate(() => document.getElementById("opens"))
  expect(document.activeElement?.id).toBe("opens")
})
