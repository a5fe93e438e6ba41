// @vitest-environment jsdom
import { afterEach, describe, expect, it } from "vitest"
import { h } from "vue"
import PageSections from "@/components/shell/PageSections.vue"
import { lastAbove } from "@/components/shell/section-in-view"
import { expectAccessible, findLink, show } from "./mount"

describe("the section being read", () => {
  it.each([
    ["the first one while no heading has reached the line", [300, 900, 1500], 0],
    ["the last one whose heading has passed the line", [-900, 200, 900], 1],
    ["one whose heading is exactly at the line", [-900, -300, 250], 2],
    ["the first one if there is no heading", [], 0],
  ])("is %s", (_which, headingTops, position) => {
    expect(lastAbove(250, headingTops)).toBe(position)
  })
})

/** jsdom has no layout, so it can't scroll. */
function showSections() {
  Element.prototype.scrollIntoView = () => undefined
  const links = ["one", "two"].map((id) => ({ id, label: `Section ${id}` }))
  const sections = () => links.map(({ id, label }) => h("section", { "aria-labelledby": id }, [h("h2", { id }, label)]))
  return show(() => h(PageSections, { label: "On this page", links }, sections), {})
}
const findMarked = () => [...document.querySelectorAll("[aria-current='location']")].map((link) => link.textContent)

describe("the links to the sections", () => {
  afterEach(() => history.replaceState(null, "", location.pathname))

  it("move the focus to the heading and mark its section, without changing the address", async () => {
    const wrapper = showSections()
    const addressBefore = location.href
    findLink(wrapper, "Section two").click()
    await wrapper.vm.$nextTick()
    expect(document.activeElement?.id).toBe("two")
    expect(findMarked()).toEqual(["Section two"])
    expect(location.href).toBe(addressBefore)
    await expectAccessible()
  })

  it("can be part of the address with which the page opens", async () => {
    history.replaceState(null, "", "#two")
    const wrapper = showSections()
    await wrapper.vm.$nextTick()
    expect(document.activeElement?.id).toBe("two")
    expect(findMarked()).toEqual(["Section two"])
  })

  it("leave the focus where it is if the address names no section", () => {
    history.replaceState(null, "", "#three")
    showSections()
    expect(document.activeElement).toBe(document.body)
  })
})
