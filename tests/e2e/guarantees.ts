import { isDeepStrictEqual } from "node:util"
import { expect } from "vitest"
import type { LabPage } from "./lab/browser.ts"
import { until } from "./lab/wait.ts"
import type { Journey } from "./journey.ts"
import { ofTabs } from "./uses.ts"

const hotlinesOf = async (popup: LabPage): Promise<string[]> => {
  const ids = () =>
    popup.run(() =>
      [...document.querySelectorAll<HTMLElement>("[data-hotline]")].map((one) => one.dataset["hotline"] ?? ""),
    )
  let before = -1
  await until(
    "the list is complete",
    async () => {
      const count = (await ids()).length
      const isComplete = count > 0 && count === before
      before = count
      return isComplete
    },
    { intervalMs: 300 },
  )
  return ids()
}

/** What the popup shows of each guarantee. */
const guaranteesOf = (popup: LabPage) =>
  popup.run(() => {
    const isBefore = (a: string, b: string): boolean => {
      const [first, second] = [document.querySelector(a), document.querySelector(b)]
      if (!first || !second) return second === null
      return (first.compareDocumentPosition(second) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0
    }
    const rows = [...document.querySelectorAll<HTMLElement>("[data-hotline]")]
    const contacts = [...document.querySelectorAll<HTMLElement>(".contact")]
    return {
      emergency: document.querySelector("a[href^='tel:']")?.getAttribute("href"),
      exitFirst: isBefore(".exit__button", "[data-hotline]") && isBefore(".danger", "[data-hotline]"),
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

const guarantees = {
  emergency: "tel:911",
  exitFirst: true,
  language: 1,
  place: 1,
  addedLast: true,
  stolen: 0,
  linked: 0,
  seen: true,
}

/** The visible effects of the settings in the popup. */
export interface Effect {
  readonly contacts: number
  readonly language: string
  readonly textSize: string
  /** The country whose hotlines come first. */
  readonly country: string
}

/** The popup with no settings; the lab's time zone is California. */
export const untouched: Effect = { contacts: 0, language: "en", textSize: "usual", country: "us" }

const effectIn = (popup: LabPage): Promise<Effect> =>
  popup.run(() => ({
    contacts: document.querySelectorAll(".contact").length,
    language: document.documentElement.lang,
    textSize: document.documentElement.dataset["textSize"] ?? "usual",
    country: document.querySelector<HTMLElement>("[data-hotline]")?.dataset["hotline"]?.split("-")[0] ?? "",
  }))

/** A setting without an effect would prove nothing. Added contacts render last, so this also waits for them. */
async function expectEffect(popup: LabPage, what: string, wanted: Effect): Promise<void> {
  const isSo = async (): Promise<boolean> => isDeepStrictEqual(await effectIn(popup), wanted)
  // On a timeout the assertion below shows the difference.
  await until("the settings have taken effect", isSo).catch(() => undefined)
  expect(await effectIn(popup), what).toEqual(wanted)
}

async function closePopup(journey: Journey, popup: LabPage): Promise<void> {
  await journey.screen.press("Escape")
  await until("the popup is closed", async () => !(await popup.isOpen()))
}

/** Opens the popup, checks the guarantees, and closes it. Returns the ids of the US hotlines, whatever place is set. */
export async function expectGuarantees(
  journey: Journey,
  what: string,
  effect: Effect,
  usual?: readonly string[],
): Promise<string[]> {
  const popup = await journey.browser.openPopup()
  await expectEffect(popup, what, effect)
  const hotlines = (await hotlinesOf(popup)).filter((hotline) => hotline.startsWith("us-")).toSorted()
  expect(hotlines, what).toEqual(usual ?? hotlines)
  expect(hotlines, what).toContain("us-nhth")
  expect(await guaranteesOf(popup), what).toEqual(guarantees)
  await closePopup(journey, popup)
  return hotlines
}

/** Besides tabs, only the exit destination: docs/PRIVACY.md. Neither reveals that the exit was used. */
const mayBeInMemory = (key: string): boolean => ofTabs.test(key) || key === "exitDestination"

/** Waits until storage has the settings and nothing else: an exit clears its journal entry some seconds later. */
export const onlyThisIsKept = (journey: Journey, what: string, kept: object): Promise<unknown> =>
  until(
    `only the settings are stored: ${what}`,
    async () => {
      const stored = await journey.browser.ask(async (api) => ({
        local: await api.storage.local.get(null),
        memory: Object.keys(await api.storage.session.get(null)),
        sync: await api.storage.sync.get(null),
      }))
      const { local, memory, sync } = stored
      return isDeepStrictEqual(local, kept) && memory.every(mayBeInMemory) && isDeepStrictEqual(sync, {})
    },
    { timeoutMs: 30_000 },
  )
