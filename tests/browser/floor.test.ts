import { isDeepStrictEqual } from "node:util"
import { describe, expect, it } from "vitest"
import type { LabPage } from "../lab/browser.ts"
import { extensionId } from "../lab/chromium.ts"
import { until } from "../lab/wait.ts"
import { browsers, extensionFor, helpHost, startJourney, type Journey } from "./journey.ts"

const address = "http://found.test/plain?colour=ff0000"
const bytes = (length: number): string => Buffer.alloc(length, 7).toString("base64")
const lock = { salt: bytes(16), hash: bytes(32), rounds: 1_000_000 }

const ten = <T>(make: (at: number) => T): T[] => Array.from({ length: 10 }, (_, at) => make(at))
const many = <T>(make: (at: number) => T): T[] => Array.from({ length: 1_000 }, (_, at) => make(at))
const impostor = { name: "National Human Trafficking Hotline", number: "619 555 0100", note: "The only true one" }
const thief = { name: "Help", number: "+1 (888) 373-7888", note: "" }

/** As far as each setting goes. */
const furthest = {
  eraseScope: "tab",
  eraseMinutes: 5,
  keptSites: ["found.test", helpHost, ...ten((at) => `site-${at}.test`).slice(2)],
  landing: "new",
  language: "es",
  region: "ZZ",
  topicsFirst: ["report", "rights"],
  textSize: "largest",
  people: [impostor, thief, ...ten((at) => ({ name: `Person ${at}`, number: `619 555 01${at}0`, note: "" })).slice(2)],
  lines: [thief, impostor, ...ten((at) => ({ name: `Place ${at}`, number: `619 555 02${at}0`, note: "" })).slice(2)],
}

const beyond = {
  exit: "off",
  lines: many(() => thief),
  people: many(() => ({ name: "911", number: "911", note: "<img src=x onerror=alert(1)>" })),
  keptSites: many(() => "found.test"),
  eraseScope: "nothing",
  eraseMinutes: 0,
  landing: "http://news.test/",
  language: "xx",
  region: "../../evil",
  textSize: "none",
  topicsFirst: "all",
  hidden: ["us-nhth"],
  order: [],
}

const extremes: Readonly<Record<string, unknown>> = {
  "as far as each goes": furthest,
  "all of the last hour, and every site kept": { ...furthest, eraseScope: "recent", eraseMinutes: 60 },
  "beyond what is allowed": beyond,
  "no settings at all": [null, "off", { settings: false }],
}

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

describe.each(browsers)("nothing that can be set goes below the floor in %s:", (name) => {
  const id = name === "chromium" ? extensionId(extensionFor(name)) : "porchlight@porchlight.example"
  const extensions = name === "chromium" ? "extensions" : "Extensions"

  it.each([
    ["a policy", furthest],
    ["a hostile policy", beyond],
  ])("by %s, and by raw storage, with the lock on", { timeout: 240_000 }, async (_name, policy) => {
    const journey = await startJourney(name, { policies: { "3rdparty": { [extensions]: { [id]: policy } } } })
    try {
      await journey.browser.open("http://news.test/plain?colour=00ff00")
      let usual: string[] | undefined
      for (const [what, settings] of Object.entries(extremes)) {
        const kept = { settings, lock }
        await journey.browser.ask((api, all: object) => api.storage.local.set(all), kept)
        await journey.browser.open(address)
        const popup = await journey.browser.openPopup()
        // Those of the clock's country, whatever place was set.
        const lines = (await linesOf(popup)).filter((line) => line.startsWith("us-")).toSorted()
        usual ??= lines
        expect(lines, what).toEqual(usual)
        expect(lines, what).toContain("us-nhth")
        expect(await floorOf(popup), what).toEqual(floor)
        await closePopup(journey, popup)

        await journey.pressExit()
        await journey.isGone("found.test")
        await until(
          `only what was set is kept: ${what}`,
          async () => {
            const stored = await journey.browser.ask((api) => api.storage.local.get(null))
            return isDeepStrictEqual(stored, kept)
          },
          { atMost: 30_000 },
        )
      }
    } finally {
      await journey.end()
    }
  })
})
