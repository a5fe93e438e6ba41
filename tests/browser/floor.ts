import { isDeepStrictEqual } from "node:util"
import { expect } from "vitest"
import type { LabPage } from "../lab/browser.ts"
import { until } from "../lab/wait.ts"
import type { Journey } from "./journey.ts"

const linesOf = async (popup: LabPage): Promise<string[]> => {
  const ids = () =>
    popup.run(() => [...document.querySelectorAll<HTMLElement>("[data-line]")].map((one) => one.dataset["line"] ?? ""))
  let before = -1
  await until(
    "the list is whole",
    async () => {
      const count = (await ids()).length
      const isWhole = count > 0 && count === before
      before = count
      return isWhole
    },
    { every: 300 },
  )
  return ids()
}

/** What stands in the popup, in the order of the page. */
const floorOf = (popup: LabPage) =>
  popup.run(() => {
    const isBefore = (a: string, b: string): boolean => {
      const [first, second] = [document.querySelector(a), document.querySelector(b)]
      if (!first || !second) return second === null
      return (first.compareDocumentPosition(second) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0
    }
    const rows = [...document.querySelectorAll<HTMLElement>("[data-line]")]
    const contacts = [...document.querySelectorAll<HTMLElement>(".contact")]
    return {
      emergency: document.querySelector("a[href^='tel:']")?.getAttribute("href"),
      exitFirst: isBefore(".exit__button", "[data-line]") && isBefore(".danger", "[data-line]"),
      language: document.querySelectorAll("main button[lang]").length,
      place: document.querySelectorAll(".place__change").length,
      addedLast: contacts.every((one) =>
        rows.every((row) => row.compareDocumentPosition(one) & Node.DOCUMENT_POSITION_FOLLOWING),
      ),
      stolen: contacts.filter((one) => /373.?7888|National Human/.test(one.innerText)).length,
      linked: contacts.filter((one) => one.querySelector("a")).length,
      seen: ["a[href^='tel:']", ".exit__button"].every((one) => {
        const box = document.querySelector(one)?.getBoundingClientRect()
        return box !== undefined && box.height > 0 && box.top >= 0 && box.bottom <= window.innerHeight
      }),
    }
  })

const floor = {
  emergency: "tel:911",
  exitFirst: true,
  language: 1,
  place: 1,
  addedLast: true,
  stolen: 0,
  linked: 0,
  seen: true,
}

async function closePopup(journey: Journey, popup: LabPage): Promise<void> {
  await journey.screen.press("Escape")
  await until("the popup is closed", async () => !(await popup.isOpen()))
}

/** Opens the popup, and closes it again. Answers the lines of the clock's country, whatever place was set. */
export async function expectFloor(journey: Journey, what: string, usual?: readonly string[]): Promise<string[]> {
  const popup = await journey.browser.openPopup()
  const lines = (await linesOf(popup)).filter((line) => line.startsWith("us-")).toSorted()
  expect(lines, what).toEqual(usual ?? lines)
  expect(lines, what).toContain("us-nhth")
  expect(await floorOf(popup), what).toEqual(floor)
  await closePopup(journey, popup)
  return lines
}

/** Storage holds what was set, and nothing else: the mark of an exit goes some seconds after it. */
export const onlyThisIsKept = (journey: Journey, what: string, kept: object): Promise<unknown> =>
  until(
    `only what was set is kept: ${what}`,
    async () => {
      const stored = await journey.browser.ask((api) => api.storage.local.get(null))
      return isDeepStrictEqual(stored, kept)
    },
    { atMost: 30_000 },
  )
