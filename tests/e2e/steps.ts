import { burstMs } from "../../core/exit/timing.ts"
import type { LabPage } from "./lab/browser.ts"
import { until } from "./lab/wait.ts"
import { helpHost, textOf, type Journey } from "./journey.ts"

/** Fills the window with green. It stands for any page that may stay on the screen. */
export const harmlessPage = "http://news.test/plain?color=00ff00"

/** Fills the window with red. It is the page that an exit must hide and erase. */
export const secretPage = "http://found.test/plain?color=ff0000"
export const secretPageColor = "#ff0000"

/** A lock whose passphrase nobody knows. */
export const lock = { salt: btoa("s".repeat(16)), hash: btoa("h".repeat(32)), rounds: 600_000 }

/** The keys in `storage.session` about open tabs and recently closed tabs. */
export const tabKeyPattern = /^(trail:.*|back:.*|closedTabs)$/

/** The keys that `storage.session` may have: docs/PRIVACY.md. None of them reveals that the exit was used. */
export const sessionKeyPattern = new RegExp(`${tabKeyPattern.source}|^(popupPreferences|exitDestination)$`)

/** The values of the setting `eraseScope`. An exit erases the last minutes ("recent"), or only this tab and help pages ("tab"). */
export const eraseScopes = ["recent", "tab"] as const
export type EraseScope = (typeof eraseScopes)[number]

export const chooseEraseScope = ({ browser }: Journey, eraseScope: EraseScope): Promise<void> =>
  browser.ask((api, chosen: EraseScope) => api.storage.local.set({ settings: { eraseScope: chosen } }), eraseScope)

/** Closes every tab with this address, without an exit. The browser treats them as closed by hand. */
export const closeTab = ({ browser }: Pick<Journey, "browser">, address: string): Promise<void> =>
  browser.ask(async (api, url: string) => {
    const tabs = await api.tabs.query({})
    await api.tabs.remove(tabs.flatMap((tab) => (tab.url === url && tab.id !== undefined ? tab.id : [])))
  }, address)

/** The hosts that the browsers themselves contact, even with the flags that keep them quiet. */
export const browserHostPattern =
  /(^|\.)(google|googleapis|gstatic|googleusercontent|gvt1|mozilla|mozilla\.net|firefox|example)\.(com|org|net)$/

/** After a pause this long, a press counts as a new exit: `burstMs` plus a margin. */
export const newExitPauseMs = burstMs + 100

let lastPressAt = -Infinity

/** Presses the key as soon as the press counts as a new exit. */
export async function pressForNewExit(journey: Journey, press = () => journey.pressExit()): Promise<void> {
  await until("a press counts as a new exit", () => performance.now() - lastPressAt > newExitPauseMs)
  await press()
  lastPressAt = performance.now()
}

/** Opens a help page, exits by the key, and waits until the page is in no list. */
export async function exitFromHelpPage(journey: Journey): Promise<void> {
  await journey.browser.open(`http://${helpHost}/plain?color=0000ff`)
  await pressForNewExit(journey)
  await journey.waitUntilGone(helpHost)
}

/** All of `storage.local` as text, for comparison byte by byte. */
export const readLocalStorage = ({ browser }: Journey): Promise<string> =>
  browser.ask(async (api) => JSON.stringify(await api.storage.local.get(null)))

interface ClearedJournal {
  /** Exactly these keys are then in `storage.local`. By default the settings, or nothing. */
  readonly storedKeys?: readonly string[]
  readonly timeoutMs?: number
}

/**
 * Waits until the exit has verified for the last time and cleared its journal entry: 10 s after the rest in
 * Chromium, 20 s in Firefox. Until the browser has saved its session, a power cut could bring the page back,
 * so the exit keeps the entry until then.
 */
export const waitUntilJournalCleared = (
  { browser }: Journey,
  { storedKeys, timeoutMs = 60_000 }: ClearedJournal = {},
): Promise<unknown> =>
  until(
    `storage.local has only ${storedKeys?.join(" and ") ?? "settings, if anything"}`,
    async () => {
      const keys = await browser.ask(async (api) => Object.keys(await api.storage.local.get(null)))
      if (storedKeys === undefined) return keys.every((key) => key === "settings")
      return keys.toSorted().join() === storedKeys.toSorted().join()
    },
    { timeoutMs, intervalMs: 250 },
  )

export const waitForTabTitle = ({ browser }: Journey, title: string): Promise<unknown> =>
  until(`a tab has the title ${title}`, () =>
    browser.ask(async (api, wanted: string) => (await api.tabs.query({ title: wanted })).length > 0, title),
  )

export const waitForText = (page: LabPage, text: string): Promise<unknown> =>
  until(`the page shows: ${text}`, async () => (await textOf(page)).includes(text))

/** Whether the element is fully visible without scrolling. */
export const isInView = (page: LabPage, selector: string): Promise<boolean> =>
  page.run((wanted: string) => {
    const box = document.querySelector(wanted)?.getBoundingClientRect()
    return box !== undefined && box.height > 0 && box.top >= 0 && box.bottom <= window.innerHeight
  }, selector)
