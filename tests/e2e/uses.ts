import { until } from "./lab/wait.ts"
import { helpHost, type Journey } from "./journey.ts"

/** A lock whose passphrase nobody knows. */
export const lock = { salt: btoa("s".repeat(16)), hash: btoa("h".repeat(32)), rounds: 600_000 }

/** Keys in `storage.session` about open tabs and recently closed ones. */
export const ofTabs = /^(trail:.*|back:.*|closedTabs)$/

/** Keys that `storage.session` may have: docs/PRIVACY.md. None of them reveals that the exit was used. */
export const mayBeInMemory = new RegExp(`${ofTabs.source}|^(popupPreferences|exitDestination)$`)

/** The two settings for what an exit erases: the last minutes, or only this tab and help pages. */
export const scopes = ["recent", "tab"] as const
export type Scope = (typeof scopes)[number]

export const chooseScope = ({ browser }: Journey, scope: Scope): Promise<void> =>
  browser.ask((api, eraseScope: Scope) => api.storage.local.set({ settings: { eraseScope } }), scope)

/** Closes a tab without an exit; the browser treats it as closed by hand. */
export const closeTab = ({ browser }: Pick<Journey, "browser">, address: string): Promise<void> =>
  browser.ask(async (api, url: string) => {
    const tabs = await api.tabs.query({})
    await api.tabs.remove(tabs.flatMap((tab) => (tab.url === url && tab.id !== undefined ? tab.id : [])))
  }, address)

/** Hosts that the browsers themselves contact despite the flags that keep them quiet. */
export const ofTheBrowser =
  /(^|\.)(google|googleapis|gstatic|googleusercontent|gvt1|mozilla|mozilla\.net|firefox|example)\.(com|org|net)$/

/** Presses closer together than this count as one exit: core/exit/debounce-presses.ts. */
const oneBurstMs = 1300

let lastPressAt = -Infinity

/** Presses the key, but waits until the press counts as a new exit. */
export async function pressAgain(journey: Journey, press = () => journey.pressExit()): Promise<void> {
  await until("a press counts as a new exit", () => performance.now() - lastPressAt > oneBurstMs)
  await press()
  lastPressAt = performance.now()
}

/** Opens a help page, exits by the key, and waits until the page is in no list. */
export async function exit(journey: Journey): Promise<void> {
  await journey.browser.open(`http://${helpHost}/plain?color=0000ff`)
  await pressAgain(journey)
  await journey.isGone(helpHost)
}

/** All of `storage.local` as text, for comparison byte by byte. */
export const localStorageOf = ({ browser }: Journey): Promise<string> =>
  browser.ask(async (api) => JSON.stringify(await api.storage.local.get(null)))

/** Waits some seconds: the exit keeps its journal entry until the browser has saved its session, because until then a power cut could bring the page back. */
export const noJournalIsLeft = (journey: Journey): Promise<unknown> =>
  until("no journal entry is left", async () => !(await localStorageOf(journey)).includes("journal:"), {
    timeoutMs: 40_000,
    intervalMs: 200,
  })
