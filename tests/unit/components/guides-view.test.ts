// @vitest-environment jsdom
import { beforeEach, describe, expect, it, vi } from "vitest"
import GuidesView from "@/components/guides/GuidesView.vue"
import type { Guide, SafeHtml } from "@/core/guides/guide"
import type { Language } from "@/core/languages"
import { sanitize } from "@/platform/safe-html"
import { button, expectAccessible, heading, link, pageText, radio, show } from "./mount"

const step = (id: string, html: string) => ({ id, title: `Step ${id}`, html })

function guide(language: Language): Guide {
  return {
    id: "missing",
    language,
    title: language === "en" ? "My child is missing" : "Mi hija no aparece",
    forWhom: "family",
    summary: "Call first.",
    lastReviewed: "2026-11-22",
    reviewer: "",
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

function view(clean: (html: string) => SafeHtml = sanitize) {
  return show(GuidesView, { guides: [guide("en")], learnMore, sanitize: clean })
}

const frame = (): Promise<number> => new Promise(requestAnimationFrame)

/** Clicks the button and waits for the frame in which a step gets the focus. */
async function press(shown: ReturnType<typeof view>, name: string): Promise<void> {
  button(shown, name).click()
  await shown.vm.$nextTick()
  await shown.vm.$nextTick()
  await frame()
}

/** Waits until all steps are rendered: they are rendered one after another. */
async function pressWhole(shown: ReturnType<typeof view>): Promise<void> {
  await press(shown, "On one page")
  await vi.waitFor(() => expect(pageText()).toContain("Last checked"))
}

beforeEach(() => {
  vi.stubGlobal("scrollTo", () => undefined)
  Element.prototype.scrollIntoView = () => undefined
})

describe("the guides", () => {
  it("are listed with their audience, and external pages with a note of what opening one leaves behind", async () => {
    const shown = view()
    expect(pageText()).toMatch(/For families My child is missing Call first\./)
    expect(pageText()).toMatch(/Opening a website puts.*A film/)
    expect(link(shown, "A film news.test").getAttribute("rel")).toBe("noopener noreferrer")
    await expectAccessible()
  })

  it("can be read step by step, forward and back", async () => {
    const shown = view()
    await press(shown, "My child is missing")
    expect(pageText()).toMatch(/Step 1 of 3 · The first hour.*Call now/)
    expect(pageText()).not.toContain("Look.")
    await press(shown, "Next")
    expect(pageText()).toMatch(/Step 2 of 3.*Look\./)
    expect(document.activeElement).toBe(heading(shown, "Step look"))
    await press(shown, "Back")
    expect(pageText()).toContain("Call now")
    await expectAccessible()
  })

  it("end with further links, the date of the last check and the kind of source", async () => {
    const shown = view()
    await press(shown, "My child is missing")
    expect(pageText()).not.toContain("A full guide")
    await press(shown, "Next")
    await press(shown, "Next")
    expect(pageText()).toMatch(/Opening a website puts.*A full guide.*By parents\./)
    expect(pageText()).toContain("Last checked on November 22, 2026. Written from public guidance.")
    expect(() => button(shown, "Next")).toThrow()
  })

  it("can be read on one page", async () => {
    const shown = view()
    await press(shown, "My child is missing")
    await pressWhole(shown)
    expect(pageText()).toMatch(/The first hour.*Call now.*Look\..*The first day.*Ask\..*A full guide/)
    await expectAccessible()
    await press(shown, "Step by step")
    expect(pageText()).not.toContain("Look.")
  })

  it("render one step after another on one page, sanitize each step once, and show the date only after the last", async () => {
    const clean = vi.fn(sanitize)
    const shown = view(clean)
    await press(shown, "My child is missing")
    button(shown, "On one page").click()
    await shown.vm.$nextTick()
    expect(pageText()).toContain("Call now")
    expect(pageText()).not.toMatch(/Ask\.|Last checked/)
    await vi.waitFor(() => expect(pageText()).toMatch(/Call now.*Look\..*Ask\..*Last checked/))
    expect(clean).toHaveBeenCalledTimes(3)
  })

  it("keep the current step when the language changes and after returning to the list", async () => {
    const shown = view()
    await press(shown, "My child is missing")
    await press(shown, "Next")
    await shown.setProps({ guides: [guide("es")] })
    shown.speak("es")
    await shown.vm.$nextTick()
    expect(pageText()).toMatch(/Mi hija no aparece.*Paso 2 de 3.*Look\./)
    await press(shown, "‹ Todas las guías")
    expect(document.activeElement).toBe(button(shown, "Mi hija no aparece"))
    await press(shown, "Mi hija no aparece")
    expect(pageText()).toContain("Paso 2 de 3")
  })

  it("keep the ticked steps in both layouts and languages until the view is unmounted", async () => {
    const ticked = () => [...document.querySelectorAll<HTMLInputElement>("input[type=checkbox]")].map((b) => b.checked)
    const shown = view()
    await press(shown, "My child is missing")
    expect(radio("Done").getAttribute("aria-describedby")).toBe(heading(shown, "Step call").id)
    radio("Done").click()
    await press(shown, "Next")
    expect(ticked()).toEqual([false])
    await pressWhole(shown)
    expect(ticked()).toEqual([true, false, false])
    await shown.setProps({ guides: [guide("es")] })
    shown.speak("es")
    await shown.vm.$nextTick()
    await press(shown, "‹ Todas las guías")
    await press(shown, "Mi hija no aparece")
    await vi.waitFor(() => expect(ticked()).toEqual([true, false, false]))
    radio("Hecho").click()
    await shown.vm.$nextTick()
    expect(ticked()).toEqual([false, false, false])
    await expectAccessible()
    shown.unmount()
    await press(view(), "My child is missing")
    expect(ticked()).toEqual([false])
  })

  it("can be printed only if they are for families", async () => {
    const shown = view()
    await press(shown, "My child is missing")
    button(shown, "Print this guide").click()
    expect(shown.emitted("print")).toEqual([[guide("en")]])
    await shown.setProps({ guides: [{ ...guide("en"), forWhom: "young-person" }] })
    expect(() => button(shown, "Print this guide")).toThrow()
  })

  it("link to other guides and back to the previous step, with a click or the middle mouse button", async () => {
    const linking = { ...guide("en"), id: "linking", title: "Another guide" }
    const shown = view()
    const html = '<p>Read <a href="#guide-missing">that</a>, <a href="#guide-gone">not that</a>.</p>'
    const sections = [{ id: "one", title: "One", steps: [step("call", html)] }]
    await shown.setProps({ guides: [guide("en"), { ...linking, sections }] })
    await press(shown, "Another guide")
    link(shown, "not that").click()
    await shown.vm.$nextTick()
    expect(pageText()).toContain("Step 1 of 1")
    link(shown, "that").focus()
    const middle = new MouseEvent("auxclick", { button: 1, bubbles: true, cancelable: true })
    const right = new MouseEvent("auxclick", { button: 2, bubbles: true, cancelable: true })
    expect(link(shown, "that").dispatchEvent(right)).toBe(true)
    await shown.vm.$nextTick()
    expect(pageText()).toContain("Another guide")
    expect(link(shown, "that").dispatchEvent(middle)).toBe(false)
    await shown.vm.$nextTick()
    await frame()
    expect(pageText()).toMatch(/My child is missing.*Step 1 of 3/)
    expect(document.activeElement).toBe(heading(shown, "Step call"))
    await expectAccessible()
    await press(shown, "‹ Previous guide")
    expect(pageText()).toMatch(/Another guide.*Step 1 of 1/)
    expect(document.activeElement).toBe(heading(shown, "Step call"))
    await press(shown, "‹ All guides")
    expect(document.activeElement).toBe(button(shown, "Another guide"))
  })

  it("return to the step that contains the link when the guide is on one page", async () => {
    const shown = view()
    const sections = [
      {
        id: "one",
        title: "One",
        steps: [step("a", "<p>First.</p>"), step("b", '<p><a href="#guide-missing">That</a></p>')],
      },
    ]
    await shown.setProps({ guides: [guide("en"), { ...guide("en"), id: "linking", title: "Another guide", sections }] })
    await press(shown, "Another guide")
    await pressWhole(shown)
    link(shown, "That").click()
    await shown.vm.$nextTick()
    await press(shown, "‹ Previous guide")
    await vi.waitFor(() => expect(document.activeElement).toBe(heading(shown, "Step b")))
    expect(pageText()).toMatch(/First.*That/)
  })

  it("sanitize every step before showing it", async () => {
    const sanitized: string[] = []
    const shown = view((html) => {
      sanitized.push(html)
      return sanitize(html)
    })
    await press(shown, "My child is missing")
    await pressWhole(shown)
    expect(sanitized).toEqual(
      expect.arrayContaining(guide("en").sections.flatMap(({ steps }) => steps.map(({ html }) => html))),
    )
    expect(document.querySelector("img")).toBeNull()
  })
})
