// @vitest-environment jsdom
import { beforeEach, describe, expect, it, vi } from "vitest"
import GuidesView from "@/components/guides/GuidesView.vue"
import type { Guide, SafeHtml } from "@/core/guides/guide"
import type { Language } from "@/core/i18n/languages"
import { sanitize } from "@/platform/safe-html"
import { findButton, expectAccessible, findHeading, findLink, pageText, findRadio, show } from "./mount"
import { eventually } from "../../eventually"

const step = (id: string, html: string) => ({ id, title: `Step ${id}`, html })

function guide(language: Language): Guide {
  return {
    id: "missing",
    language,
    title: language === "en" ? "My child is missing" : "Mi hija no aparece",
    forWhom: "family",
    country: null,
    numbersOf: [],
    summary: "Call first.",
    lastReviewed: "2026-11-22",
    reviewer: "",
    notThisGuide: [],
    shortForm: null,
    sections: [
      {
        id: "hour",
        title: "The first hour",
        steps: [step("call", `<p>Call now (${language}).</p>`), step("look", "<p>Look.</p>")],
      },
      {
        id: "day",
        title: "The first day",
        steps: [step("ask", '<p>Ask.<img src="x" onerror="window.ran = true"></p>')],
      },
    ],
    links: [{ title: "A full guide", note: "By parents.", url: "https://family.test/guide", language: "en" }],
    sources: [],
  }
}

const learnMore = [
  { id: "film", title: "A film", note: "Hard stories.", url: "https://news.test/film", language: "en" },
]

function showView(sanitizeHtml: (html: string) => SafeHtml = sanitize) {
  return show(GuidesView, { guides: [guide("en")], learnMore, sanitize: sanitizeHtml })
}

const waitForFrame = (): Promise<number> => new Promise(requestAnimationFrame)

/** Clicks the button and waits for the frame in which a step gets the focus. */
async function press(wrapper: ReturnType<typeof showView>, name: string): Promise<void> {
  findButton(wrapper, name).click()
  await wrapper.vm.$nextTick()
  await wrapper.vm.$nextTick()
  await waitForFrame()
}

/** Shows the whole guide, and waits until all steps are rendered: they are rendered one after another. */
async function pressOnOnePage(wrapper: ReturnType<typeof showView>): Promise<void> {
  await press(wrapper, "All steps")
  await eventually(() => expect(pageText()).toContain("Last checked"))
}

beforeEach(() => {
  vi.stubGlobal("scrollTo", () => undefined)
  Element.prototype.scrollIntoView = () => undefined
})

describe("the guides", () => {
  it("are listed with their audience, and external pages with a note of what opening one leaves behind", async () => {
    const wrapper = showView()
    expect(pageText()).toMatch(/For families My child is missing Call first\./)
    expect(pageText()).toMatch(/Opening a website puts.*A film/)
    expect(findLink(wrapper, "A film news.test").getAttribute("rel")).toBe("noopener noreferrer")
    await expectAccessible()
  })

  it("can be read step by step, forward and back", async () => {
    const wrapper = showView()
    await press(wrapper, "My child is missing")
    expect(pageText()).toMatch(/The first hour: step 1 of 2.*Call now/)
    expect(pageText()).not.toContain("Look.")
    await press(wrapper, "Next")
    expect(pageText()).toMatch(/The first hour: step 2 of 2.*Look\./)
    expect(document.activeElement).toBe(findHeading(wrapper, "Step look"))
    await press(wrapper, "Next")
    expect(pageText()).toMatch(/My child is missing The first day Step ask/)
    await press(wrapper, "Back")
    await press(wrapper, "Back")
    expect(pageText()).toContain("Call now")
    await expectAccessible()
  })

  it("end with further links, the date of the last check and the kind of source", async () => {
    const wrapper = showView()
    await press(wrapper, "My child is missing")
    expect(pageText()).not.toContain("A full guide")
    await press(wrapper, "Next")
    await press(wrapper, "Next")
    expect(pageText()).toMatch(/Opening a website puts.*A full guide.*By parents\./)
    expect(pageText()).toContain("Last checked on November 22, 2026. Written from public guidance.")
    expect(() => findButton(wrapper, "Next")).toThrow()
  })

  it("can be read on one page", async () => {
    const wrapper = showView()
    await press(wrapper, "My child is missing")
    await pressOnOnePage(wrapper)
    expect(pageText()).toMatch(/The first hour.*Call now.*Look\..*The first day.*Ask\..*A full guide/)
    await expectAccessible()
    await press(wrapper, "Step by step")
    expect(pageText()).not.toContain("Look.")
  })

  it("render one step after another on one page, sanitize each step once, and show the date only after the last", async () => {
    const sanitizeHtml = vi.fn(sanitize)
    const wrapper = showView(sanitizeHtml)
    await press(wrapper, "My child is missing")
    findButton(wrapper, "All steps").click()
    await wrapper.vm.$nextTick()
    expect(pageText()).toContain("Call now")
    expect(pageText()).not.toMatch(/Ask\.|Last checked/)
    await eventually(() => expect(pageText()).toMatch(/Call now.*Look\..*Ask\..*Last checked/))
    expect(sanitizeHtml).toHaveBeenCalledTimes(3)
  })

  it("keep the current step when the language changes and after returning to the list", async () => {
    const wrapper = showView()
    await press(wrapper, "My child is missing")
    await press(wrapper, "Next")
    await wrapper.setProps({ guides: [guide("es")] })
    wrapper.setLanguage("es")
    await wrapper.vm.$nextTick()
    expect(pageText()).toMatch(/Mi hija no aparece.*The first hour: paso 2 de 2.*Look\./)
    await press(wrapper, "Todas las guías")
    expect(document.activeElement).toBe(findButton(wrapper, "Mi hija no aparece"))
    await press(wrapper, "Mi hija no aparece")
    expect(pageText()).toContain("The first hour: paso 2 de 2")
  })

  it("keep the ticked steps in both layouts and languages until the view is unmounted", async () => {
    const tickedStates = () =>
      [...document.querySelectorAll<HTMLInputElement>("input[type=checkbox]")].map(({ checked }) => checked)
    const wrapper = showView()
    await press(wrapper, "My child is missing")
    expect(findRadio("Done").getAttribute("aria-describedby")).toBe(findHeading(wrapper, "Step call").id)
    findRadio("Done").click()
    await press(wrapper, "Next")
    expect(tickedStates()).toEqual([false])
    await pressOnOnePage(wrapper)
    expect(tickedStates()).toEqual([true, false, false])
    await wrapper.setProps({ guides: [guide("es")] })
    wrapper.setLanguage("es")
    await wrapper.vm.$nextTick()
    await press(wrapper, "Todas las guías")
    await press(wrapper, "Mi hija no aparece")
    await eventually(() => expect(tickedStates()).toEqual([true, false, false]))
    findRadio("Ya lo hice").click()
    await wrapper.vm.$nextTick()
    expect(tickedStates()).toEqual([false, false, false])
    await expectAccessible()
    wrapper.unmount()
    await press(showView(), "My child is missing")
    expect(tickedStates()).toEqual([false])
  })

  it("can be printed only if they are for families", async () => {
    const wrapper = showView()
    await press(wrapper, "My child is missing")
    findButton(wrapper, "Print this guide").click()
    expect(wrapper.emitted("print")).toEqual([[guide("en")]])
    await wrapper.setProps({ guides: [{ ...guide("en"), forWhom: "young-person" }] })
    expect(() => findButton(wrapper, "Print this guide")).toThrow()
  })

  it("link to other guides and back to the previous step, with a click or the middle mouse button", async () => {
    const linking = { ...guide("en"), id: "linking", title: "Another guide" }
    const wrapper = showView()
    const html = '<p>Read <a href="#guide-missing">that</a>, <a href="#guide-gone">not that</a>.</p>'
    const sections = [{ id: "one", title: "One", steps: [step("call", html)] }]
    await wrapper.setProps({ guides: [guide("en"), { ...linking, sections }] })
    await press(wrapper, "Another guide")
    findLink(wrapper, "not that").click()
    await wrapper.vm.$nextTick()
    expect(pageText()).toContain("Another guide Call first. One Step call")
    findLink(wrapper, "that").focus()
    const middleClick = new MouseEvent("auxclick", { button: 1, bubbles: true, cancelable: true })
    const rightClick = new MouseEvent("auxclick", { button: 2, bubbles: true, cancelable: true })
    expect(findLink(wrapper, "that").dispatchEvent(rightClick)).toBe(true)
    await wrapper.vm.$nextTick()
    expect(pageText()).toContain("Another guide")
    expect(findLink(wrapper, "that").dispatchEvent(middleClick)).toBe(false)
    await wrapper.vm.$nextTick()
    await waitForFrame()
    expect(pageText()).toMatch(/My child is missing.*The first hour: step 1 of 2/)
    expect(document.activeElement).toBe(findHeading(wrapper, "Step call"))
    await expectAccessible()
    await press(wrapper, "Previous guide")
    expect(pageText()).toMatch(/Another guide.*Read that/)
    expect(document.activeElement).toBe(findHeading(wrapper, "Step call"))
    await press(wrapper, "All guides")
    expect(document.activeElement).toBe(findButton(wrapper, "Another guide"))
  })

  it("return to the step that contains the link when the guide is on one page", async () => {
    const wrapper = showView()
    const sections = [
      {
        id: "one",
        title: "One",
        steps: [step("a", "<p>First.</p>"), step("b", '<p><a href="#guide-missing">That</a></p>')],
      },
    ]
    await wrapper.setProps({
      guides: [guide("en"), { ...guide("en"), id: "linking", title: "Another guide", sections }],
    })
    await press(wrapper, "Another guide")
    await pressOnOnePage(wrapper)
    findLink(wrapper, "That").click()
    await wrapper.vm.$nextTick()
    await press(wrapper, "Previous guide")
    await eventually(() => expect(document.activeElement).toBe(findHeading(wrapper, "Step b")))
    expect(pageText()).toMatch(/First.*That/)
  })

  it("open at the step of a link outside the guides, and again at the step of the next link", async () => {
    const wrapper = showView()
    const openAt = async (stepId: string): Promise<void> => {
      await wrapper.setProps({ opened: { guideId: "missing", stepId, whole: false } })
      await waitForFrame()
    }
    await openAt("look")
    expect(pageText()).toMatch(/The first hour: step 2 of 2.*Look\./)
    expect(document.activeElement).toBe(findHeading(wrapper, "Step look"))
    await press(wrapper, "Back to the hotlines")
    await openAt("call")
    expect(pageText()).toMatch(/The first hour: step 1 of 2.*Call now/)
  })

  it("lead back to the hotlines from which they were opened, even after links to other guides", async () => {
    const wrapper = showView()
    await wrapper.setProps({ opened: { guideId: "missing" } })
    await waitForFrame()
    expect(pageText()).toContain("Call now (en).")
    expect(document.activeElement?.textContent).toBe("Step call")
    await press(wrapper, "Back to the hotlines")
    expect(wrapper.emitted("hotlines")).toEqual([[]])
    await press(wrapper, "My child is missing")
    await press(wrapper, "All guides")
    expect(wrapper.emitted("hotlines")).toHaveLength(1)
  })

  it("name the only country for which they are valid, in the list and at the top", async () => {
    const wrapper = showView()
    await wrapper.setProps({ guides: [{ ...guide("en"), country: "MX", numbersOf: ["MX"] }] })
    expect(pageText()).toMatch(/For families My child is missing Call first\. Phone numbers and laws: Mexico/)
    await press(wrapper, "My child is missing")
    expect(pageText()).toContain("Phone numbers and laws: Mexico Call first.")
    await press(wrapper, "Next")
    expect(pageText()).not.toContain("Phone numbers and laws")
  })

  it("name the countries whose numbers they give, at the top but not in the list", async () => {
    const wrapper = showView()
    await wrapper.setProps({ guides: [{ ...guide("en"), numbersOf: ["US", "MX"] }] })
    expect(pageText()).not.toContain("Phone numbers and laws")
    await press(wrapper, "My child is missing")
    expect(pageText()).toContain("Phone numbers and laws: United States and Mexico Call first.")
  })

  it("link other guides for readers of the wrong one above the first step only, and lead back", async () => {
    const wrapper = showView()
    const notThisGuide = [{ id: "missing", title: "My child is gone" }]
    await wrapper.setProps({
      guides: [guide("en"), { ...guide("en"), id: "other", title: "Another guide", notThisGuide }],
    })
    await press(wrapper, "Another guide")
    expect(pageText()).toMatch(/Not the right guide\? My child is gone.*Step call/)
    await expectAccessible()
    await press(wrapper, "My child is gone")
    expect(pageText()).not.toContain("Not the right guide?")
    expect(document.activeElement).toBe(findHeading(wrapper, "Step call"))
    await press(wrapper, "Previous guide")
    await press(wrapper, "Next")
    expect(pageText()).not.toContain("Not the right guide?")
  })

  it("begin with their short form, which gets the focus and the sanitizer, if they have one", async () => {
    const wrapper = showView()
    const shortForm = { title: "Three rules", html: "<p>Do not pay.<script>alert(1)</script></p>" }
    await wrapper.setProps({ guides: [{ ...guide("en"), shortForm }] })
    await press(wrapper, "My child is missing")
    expect(pageText()).toMatch(/Three rules Do not pay\..*Step call/)
    expect(document.activeElement).toBe(findHeading(wrapper, "Three rules"))
    expect(document.querySelector("main script")).toBeNull()
    await expectAccessible()
    await press(wrapper, "Next")
    expect(pageText()).not.toContain("Three rules")
    expect(document.activeElement).toBe(findHeading(wrapper, "Step look"))
  })

  it("sanitize every step before showing it", async () => {
    const sanitized: string[] = []
    const wrapper = showView((html) => {
      sanitized.push(html)
      return sanitize(html)
    })
    await press(wrapper, "My child is missing")
    await pressOnOnePage(wrapper)
    expect(sanitized).toEqual(
      expect.arrayContaining(guide("en").sections.flatMap(({ steps }) => steps.map(({ html }) => html))),
    )
    expect(document.querySelector("img")).toBeNull()
  })
})
