import { isDeepStrictEqual } from "node:util"
import { expect } from "vitest"
import type { LabPage } from "./lab/browser.ts"
import { until } from "./lab/wait.ts"
import type { Journey } from "./journey.ts"
import { tabKeyPattern } from "./steps.ts"

/** Waits until the popup's list is complete, and returns the ids of its hotlines. */
const waitForHotlines = async (popup: LabPage): Promise<string[]> => {
  const readIds = () =>
    popup.run(() =>
      [...document.querySelectorAll<HTMLElement>("[data-hotline]")].map((row) => row.dataset["hotline"] ?? ""),
    )
  let previousCount = -1
  await until(
    "the list is complete",
    async () => {
      const count = (await readIds()).length
      const isComplete = count > 0 && count === previousCount
      previousCount = count
      return isComplete
    },
    { intervalMs: 300 },
  )
  return readIds()
}

/** What the popup shows of each guarantee. */
const readGuarantees = (popup: LabPage) =>
  popup.run(() => {
    const isBefore = (firstSelector: string, secondSelector: string): boolean => {
      const first = document.querySelector(firstSelector)
      const second = document.querySelector(secondSelector)
      if (!first || !second) return second === null
      return (first.compareDocumentPosition(second) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0
    }
    const rows = [...document.querySelectorAll<HTMLElement>("[data-hotline]")]
    const contacts = [...document.querySelectorAll<HTMLElement>(".contact")]
    return {
      emergencyLink: document.querySelector("a[href^='tel:']")?.getAttribute("href"),
      isExitFirst: isBefore(".exit__button", "[data-hotline]") && isBefore(".danger", "[data-hotline]"),
      languageMenus: document.querySelectorAll("main .language__menu").length,
      placeMenus: document.querySelectorAll(".place__menu select").length,
      areContactsLast: contacts.every((contact) =>
        rows.every((row) => row.compareDocumentPosition(contact) & Node.DOCUMENT_POSITION_FOLLOWING),
      ),
      impersonatingContacts: contacts.filter((contact) => /373.?7888|National Human/.test(contact.innerText)).length,
      linkedContacts: contacts.filter((contact) => contact.querySelector("a")).length,
      areInView: ["a[href^='tel:']", ".exit__button"].every((selector) => {
        const box = document.querySelector(selector)?.getBoundingClientRect()
        return box !== undefined && box.height > 0 && box.top >= 0 && box.bottom <= window.innerHeight
      }),
    }
  })

const guarantees = {
  emergencyLink: "tel:911",
  isExitFirst: true,
  languageMenus: 1,
  placeMenus: 1,
  areContactsLast: true,
  impersonatingContacts: 0,
  linkedContacts: 0,
  areInView: true,
}

/** The effects of the settings that the popup shows. */
export interface Effect {
  readonly contacts: number
  readonly language: string
  readonly textSize: string
  /** The country whose hotlines come first. */
  readonly country: string
}

/** The popup without settings, in the lab's time zone, California. */
export const effectOfNoSettings: Effect = { contacts: 0, language: "en", textSize: "usual", country: "us" }

const readEffect = (popup: LabPage): Promise<Effect> =>
  popup.run(() => ({
    contacts: document.querySelectorAll(".contact").length,
    language: document.documentElement.lang,
    textSize: document.documentElement.dataset["textSize"] ?? "usual",
    country: document.querySelector<HTMLElement>("[data-hotline]")?.dataset["hotline"]?.split("-")[0] ?? "",
  }))

/**
 * Waits until the settings have taken effect: a setting without an effect would prove nothing. Added contacts
 * render last, so this also waits for them.
 */
async function expectEffect(popup: LabPage, state: string, effect: Effect): Promise<void> {
  const hasEffect = async (): Promise<boolean> => isDeepStrictEqual(await readEffect(popup), effect)
  // On a timeout the assertion below shows the difference.
  await until("the settings have taken effect", hasEffect).catch(() => undefined)
  expect(await readEffect(popup), state).toEqual(effect)
}

async function closePopup(journey: Journey, popup: LabPage): Promise<void> {
  await journey.screen.press("Escape")
  await until("the popup is closed", async () => !(await popup.isOpen()))
}

/**
 * Opens the popup, expects the guarantees and the effect, and closes it. `state` names what is set, for the
 * error message. Returns the ids of the US hotlines, which must be `expectedHotlines` with any place set.
 */
export async function expectGuarantees(
  journey: Journey,
  state: string,
  effect: Effect,
  expectedHotlines?: readonly string[],
): Promise<string[]> {
  const popup = await journey.browser.openPopup()
  await expectEffect(popup, state, effect)
  const hotlines = (await waitForHotlines(popup)).filter((hotline) => hotline.startsWith("us-")).toSorted()
  expect(hotlines, state).toEqual(expectedHotlines ?? hotlines)
  expect(hotlines, state).toContain("us-nhth")
  expect(await readGuarantees(popup), state).toEqual(guarantees)
  await closePopup(journey, popup)
  return hotlines
}

/** `storage.session` may have keys about tabs and the exit destination: docs/PRIVACY.md. Neither reveals that the exit was used. */
const isAllowedInSession = (key: string): boolean => tabKeyPattern.test(key) || key === "exitDestination"

/** Waits until `storage.local` has this content and nothing else. An exit clears its journal entry some seconds later. */
export const waitUntilStorageHasOnly = (journey: Journey, state: string, content: object): Promise<unknown> =>
  until(
    `only the settings are stored: ${state}`,
    async () => {
      const stored = await journey.browser.ask(async (api) => ({
        local: await api.storage.local.get(null),
        sessionKeys: Object.keys(await api.storage.session.get(null)),
        sync: await api.storage.sync.get(null),
      }))
      const { local, sessionKeys, sync } = stored
      return isDeepStrictEqual(local, content) && sessionKeys.every(isAllowedInSession) && isDeepStrictEqual(sync, {})
    },
    { timeoutMs: 30_000 },
  )
