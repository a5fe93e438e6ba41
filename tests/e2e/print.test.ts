import { constants, inflateSync } from "node:zlib"
import { beforeEach, describe, expect, it } from "vitest"
import type { LabPage } from "./lab/browser.ts"
import { findFilesWith, savedSessionContains } from "./lab/profile.ts"
import { until } from "./lab/wait.ts"
import { browsers, exitKey } from "./journey.ts"
import { findCutOff } from "../ui/states/sheet.ts"
import { useJourney } from "./shared-journey.ts"
import { harmlessPage, secretPage } from "./steps.ts"

const typedName = "Zyxomma"

const paperSizes = { letter: { widthMm: 215.9, heightMm: 279.4 }, a4: { widthMm: 210, heightMm: 297 } } as const
/** What a person chooses: the print and its languages. */
const prints = [
  { form: "card", languages: 1 },
  { form: "card", languages: 2 },
  { form: "poster", languages: 1 },
  { form: "poster", languages: 2 },
]

/** Firefox compresses the objects of a PDF. */
function inflatedStreamsOf(pdf: string): string {
  const inflate = (stream: string): string => {
    try {
      // The data may itself end with what looks like half of the line break before "endstream", and then misses a byte.
      return inflateSync(Buffer.from(stream, "latin1"), { finishFlush: constants.Z_SYNC_FLUSH }).toString("latin1")
    } catch {
      return ""
    }
  }
  const streams = [...pdf.matchAll(/stream\r?\n([\s\S]*?)\r?\nendstream/g)]
  return streams.map(([, stream = ""]) => inflate(stream)).join("\n")
}

/** The sizes of all pages of a PDF, in millimeters. */
function pageSizesOf(pdf: Buffer): readonly (readonly [number, number])[] {
  const toMm = (points = "0"): number => Math.round((Number(points) * 25.4) / 72)
  const text = pdf.toString("latin1")
  const boxes = (text + inflatedStreamsOf(text)).matchAll(/\/MediaBox\s*\[\s*0 0 ([\d.]+) ([\d.]+)\s*\]/g)
  return [...boxes].map(([, width, height]) => [toMm(width), toMm(height)])
}

describe.each(browsers)("the print page in %s", (name) => {
  const journey = useJourney(name)
  beforeEach(async () => {
    await journey.browser.open(harmlessPage)
  })

  async function openCard(): Promise<LabPage> {
    const page = await journey.browser.open(journey.browser.extensionUrl("print.html#missing-child.en"))
    await until("the card has rendered", () => page.run(() => Boolean(document.querySelector("textarea"))))
    return page
  }
  async function openFilledCard(): Promise<LabPage> {
    const page = await openCard()
    await page.clickOn("textarea")
    await journey.screen.type(typedName)
    await until("the text is typed", () => page.run(() => document.querySelector("textarea")?.value === "Zyxomma"))
    return page
  }

  it("opens from the guide, with a title that does not name the guide's subject", async () => {
    const popup = await journey.browser.openPopup()
    await popup.clickOn(".switch__view:not([aria-current])")
    await popup.clickOn("[data-guide='missing-child']")
    await popup.clickOn("input[type='checkbox']")
    await until("the step is ticked", () => popup.run(() => Boolean(document.querySelector(":checked"))))
    await journey.savePicture(`${name}-guide-ticked`)
    await popup.clickOn(".reader__print")
    const page = await journey.browser.waitForPage(journey.browser.extensionUrl("print.html"))
    await until("the card has rendered", () => page.run(() => Boolean(document.querySelector("textarea"))))
    expect(await page.run(() => document.title)).toBe("Print")
    await journey.savePicture(`${name}-print`)
  })

  async function openNumbers(): Promise<LabPage> {
    const page = await journey.browser.open(journey.browser.extensionUrl("print.html"))
    await until("the card is shown", () => page.run(() => Boolean(document.querySelector(".card"))))
    return page
  }

  it("opens from the foot of the popup with a pocket card of numbers", async () => {
    const popup = await journey.browser.openPopup()
    const isFootShown = (): boolean =>
      document.querySelector(".foot__open")?.checkVisibility({ visibilityProperty: true }) === true
    await until("the foot is shown", () => popup.run(isFootShown))
    await popup.clickOn(".foot__open")
    const page = await journey.browser.waitForPage(journey.browser.extensionUrl("print.html"))
    await until("the card is shown", () => page.run(() => Boolean(document.querySelector(".card"))))
    expect(await page.run(() => document.title)).toBe("Print")
    const printed = await page.run(() => document.querySelector<HTMLElement>(".sheet")?.innerText ?? "")
    expect(printed).toContain("911")
    expect(printed).toContain("1-888-373-7888")
    expect(printed).not.toMatch(/traffick|exploit|abuse|sex|crisis|hotline|victim|suicide|missing|Porchlight/i)
    await journey.savePicture(`${name}-print-numbers`)
  })

  it("opens from a hotline's page with that hotline alone, and its address does not name it", async () => {
    const popup = await journey.browser.openPopup()
    await popup.clickOn("[data-hotline='us-nhth']")
    await until("the card is shown", () => popup.run(() => document.querySelector(".card__print") !== null))
    await popup.clickOn(".card__print")
    const page = await journey.browser.waitForPage(journey.browser.extensionUrl("print.html"))
    await until("the card is shown", () => page.run(() => Boolean(document.querySelector(".card"))))
    expect(await page.run(() => document.querySelectorAll(".card__one").length)).toBe(1)
    expect(await page.run(() => document.querySelector<HTMLElement>(".sheet")?.innerText ?? "")).toContain(
      "1-888-373-7888",
    )
    expect(await page.run(() => location.href)).toBe(journey.browser.extensionUrl("print.html"))
    await journey.savePicture(`${name}-print-one`)
  })

  it.each(prints)(
    "prints a $form in $languages languages on one page of either paper, nothing cut off",
    async (print) => {
      const page = await openNumbers()
      if (print.languages === 2) await page.clickOn("fieldset input[type='checkbox']:not(:checked)")
      if (print.form === "poster") await page.clickOn("input[name='form']:not(:checked)")
      for (const [index, [paper, size]] of Object.entries(paperSizes).entries()) {
        await page.run(
          (choice) => document.querySelectorAll<HTMLElement>("input[name='paper']")[choice]?.click(),
          index,
        )
        const isOnPaper = (wanted: string): boolean =>
          document.querySelector(`.sheet[data-paper=${wanted}] .list`) !== null
        await until(`the sheet is ${paper}`, () => page.run(isOnPaper, paper))
        expect(await page.run(findCutOff)).toEqual([])
        expect(pageSizesOf(await page.print(size))).toEqual([[Math.round(size.widthMm), Math.round(size.heightMm)]])
      }
    },
  )

  it('shows "Leave site?" before a person loses typed text', async () => {
    await openFilledCard()
    await journey.screen.press("ctrl+w")
    await until("the dialog is open", () => journey.browser.showsLeaveSiteDialog())
    await journey.screen.press("Escape")
  })

  it.each([
    ["the button", async (page: LabPage) => page.clickOn(".exit__button")],
    ["the key", async () => journey.pressExit()],
    [
      "the key in the address bar",
      async () => {
        await journey.screen.press("ctrl+l")
        await journey.screen.press(exitKey)
      },
    ],
    ["the popup's button", async () => (await journey.browser.openPopup()).clickOn(".exit__button")],
    [
      "an exit from another page",
      async () => {
        await journey.browser.open(secretPage)
        await journey.pressExit()
      },
    ],
  ])("is closed by %s without a dialog, even with typed text", async (_, exit) => {
    const page = await openFilledCard()
    await exit(page)
    await journey.waitUntilGone("print.html")
    expect(await journey.browser.showsLeaveSiteDialog()).toBe(false)
  })

  it("leaves no typed text on the disk", async () => {
    await openFilledCard()
    const isSaved = () => savedSessionContains(name, journey.profile, "print.html")
    await until("the browser has saved its session", isSaved, { timeoutMs: 60_000, intervalMs: 500 })
    expect(findFilesWith(journey.profile, typedName)).toEqual([])
    await journey.pressExit()
    await journey.waitUntilGone("print.html")
    await journey.restart(() => expect(findFilesWith(journey.profile, typedName)).toEqual([]))
  })
})
