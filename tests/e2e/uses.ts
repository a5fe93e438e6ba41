import { until } from "./lab/wait.ts"
import { helpHost, type Journey } from "./journey.ts"

/** A lock that is closed, with a phrase that nobody knows. */
export const lock = { salt: btoa("s".repeat(16)), hash: btoa("h".repeat(32)), rounds: 600_000 }

/** What memory holds of the tabs that are open, and of those that were closed. */
export const ofTabs = /^(trail:.*|back:.*|closedTabs)$/

/** What memory may hold: docs/PRIVACY.md. None of it says that an exit was used. */
export const mayBeInMemory = new RegExp(`${ofTabs.source}|^(visit|landing)$`)

/** The two choices of what an exit erases: the last minutes, or only this tab and help pages. */
export const scopes = ["recent", "tab"] as const
export type Scope = (typeof scopes)[number]

export const chooseScope = ({ browser }: Journey, scope: Scope): Promise<void> =>
  browser.ask((api, eraseScope: Scope) => api.storage.local.set({ settings: { eraseScope } }), scope)

/** By hand, as far as the browser can tell: not by an exit. */
export const closeTab = ({ browser }: Pick<Journey, "browser">, address: string): Promise<void> =>
  browser.ask(async (api, url: string) => {
    const tabs = await api.tabs.query({})
    await api.tabs.remove(tabs.flatMap((tab) => (tab.url === url && tab.id !== undefined ? tab.id : [])))
  }, address)

/** Hosts that the browsers themselves call, however quiet they were asked to be. */
export const ofTheBrowser =
  /(^|\.)(google|googleapis|gstatic|googleusercontent|gvt1|mozilla|mozilla\.net|firefox|example)\.(com|org|net)$/

/** Presses that follow each other more quickly are one exit: core/exit/debounce-presses.ts. */
const oneBurstMs = 1300

let lastPressAt = -Infinity

/** Presses the key; where one was pressed a moment ago, once that is another exit. */
export async function pressAgain(journey: Journey, press = () => journey.pressExit()): Promise<void> {
  await until("a press is another exit", () => performance.now() - lastPressAt > oneBurstMs)
  await press()
  lastPressAt = performance.now()
}

/** Opens a help page, exits by the key, and waits until no list has the page any more. */
export async function exit(journey: Journey): Promise<void> {
  await journey.browser.open(`http://${helpHost}/plain?color=0000ff`)
  await pressAgain(journey)
  await journey.isGone(helpHost)
}

/** All of `storage.local` as text, to be compared byte for byte. */
export const localStorageOf = ({ browser }: Journey): Promise<string> =>
  browser.ask(async (api) => JSON.stringify(await api.storage.local.get(null)))

/** Some seconds after the exit: until the browser has saved its session, a power cut could bring the page back. */
export const noJournalIsLeft = (journey: Journey): Promise<unknown> =>
  until("no mark is left", async () => !(await localStorageOf(journey)).includes("journal:"), {
    timeoutMs: 40_000,
    intervalMs: 200,
  })
