import { browser } from "wxt/browser"
import { attempt, valueOr } from "../core/exit/attempt"
import { practicePath } from "../core/exit/practice"
import { parsePracticeMessage, type PracticeRemaining, type PracticeMessage } from "../core/exit/practice-outcome"
import { timer } from "./timer"
import { history } from "./history"
import { recentlyClosed } from "./recently-closed"
import { screen } from "./screen"

/** Between our own pages and the background, in memory: what nobody hears is gone. */
const channelName = "practice"

const limit = 3000

/** Each practice has an address of its own, so that it is told from another. Null: the browser opened no tab. */
export async function openPractice(): Promise<string | null> {
  const page = `${browser.runtime.getURL("/")}${practicePath.slice(1)}#${crypto.randomUUID().slice(0, 8)}`
  const opened = await attempt(timer, limit, () => browser.tabs.create({ url: page, active: true }))
  return opened.ok ? page : null
}

export function notifyPractice(news: PracticeMessage): void {
  const channel = new BroadcastChannel(channelName)
  channel.postMessage(news)
  channel.close()
}

export function listenForPractice(listener: (news: PracticeMessage) => void): () => void {
  const channel = new BroadcastChannel(channelName)
  channel.onmessage = ({ data }: MessageEvent<unknown>) => {
    const news = parsePracticeMessage(data)
    if (news) listener(news)
  }
  return () => channel.close()
}

/** The practice page tells when it is no longer on the screen. */
export function tellWhenHidden(): void {
  document.addEventListener("visibilitychange", () => {
    if (document.visibilityState === "hidden") notifyPractice({ type: "hidden", page: location.href, at: Date.now() })
  })
}

async function isAmong(
  page: string,
  list: () => Promise<readonly { readonly url: string }[]>,
): Promise<boolean | null> {
  const listed = valueOr(await attempt(timer, limit, list), null)
  return listed === null ? null : listed.some(({ url }) => url === page)
}

/** Asks the browser itself where the page still is. */
export async function findPracticePage(page: string): Promise<PracticeRemaining> {
  const [open, visits, closed] = await Promise.all([
    isAmong(page, screen.listTabs),
    attempt(timer, limit, () => history.visitsOf(page)),
    isAmong(page, recentlyClosed.list),
  ])
  return { open, history: visits.ok ? visits.value.length > 0 : null, recentlyClosed: closed }
}
