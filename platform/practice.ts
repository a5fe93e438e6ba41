import { browser } from "wxt/browser"
import { attempt, valueOr } from "../core/exit/attempt"
import { practicePath } from "../core/exit/practice"
import { parsePracticeMessage, type PracticeRemaining, type PracticeMessage } from "../core/exit/practice-outcome"
import { timerPort } from "./timer"
import { history } from "./history"
import { recentlyClosed } from "./recently-closed"
import { screen } from "./screen"

/** Between our own pages and the background script, in memory: a message that no listener receives is lost. */
const channelName = "practice"

const callTimeoutMs = 3000

/** Each practice has its own address, which distinguishes it from others. Returns null if the browser opened no tab. */
export async function openPractice(): Promise<string | null> {
  const page = `${location.origin}${practicePath}#${crypto.randomUUID().slice(0, 8)}`
  const openOutcome = await attempt(timerPort, callTimeoutMs, () => browser.tabs.create({ url: page, active: true }))
  return openOutcome.ok ? page : null
}

export function notifyPractice(message: PracticeMessage): void {
  const channel = new BroadcastChannel(channelName)
  channel.postMessage(message)
  channel.close()
}

export function listenForPractice(listener: (message: PracticeMessage) => void): () => void {
  const channel = new BroadcastChannel(channelName)
  channel.onmessage = ({ data }: MessageEvent<unknown>) => {
    const message = parsePracticeMessage(data)
    if (message) listener(message)
  }
  return () => channel.close()
}

/** For the practice page: sends a message when the page is no longer on the screen. */
export function notifyWhenHidden(): void {
  document.addEventListener("visibilitychange", () => {
    if (document.visibilityState === "hidden") notifyPractice({ type: "hidden", page: location.href, at: Date.now() })
  })
}

async function isAmong(
  page: string,
  list: () => Promise<readonly { readonly url: string }[] | null>,
): Promise<boolean | null> {
  const pages = valueOr(await attempt(timerPort, callTimeoutMs, list), null)
  return pages?.some(({ url }) => url === page) ?? null
}

/** Asks the browser itself where the practice page still is. */
export async function findPracticePage(page: string): Promise<PracticeRemaining> {
  const [open, visitsOutcome, closed] = await Promise.all([
    isAmong(page, screen.listTabs),
    attempt(timerPort, callTimeoutMs, () => history.visitsOf(page)),
    isAmong(page, recentlyClosed.list),
  ])
  return { open, history: visitsOutcome.ok ? visitsOutcome.value.length > 0 : null, recentlyClosed: closed }
}
