import { browser } from "wxt/browser"
import { attempt, valueOr } from "../core/exit/attempt"
import { drillPath } from "../core/exit/drill"
import { parseDrillNews, type DrillLeft, type DrillNews } from "../core/exit/drill-outcome"
import { clock } from "./clock"
import { history } from "./history"
import { recentlyClosed } from "./recently-closed"
import { screen } from "./screen"

/** Between our own pages and the background, in memory: what nobody hears is gone. */
const channelName = "drill"

const limit = 3000

/** Each drill has an address of its own, so that it is told from another. Null: the browser opened no tab. */
export async function openDrill(): Promise<string | null> {
  const page = `${browser.runtime.getURL("/")}${drillPath.slice(1)}#${crypto.randomUUID().slice(0, 8)}`
  const opened = await attempt(clock, limit, () => browser.tabs.create({ url: page, active: true }))
  return opened.ok ? page : null
}

export function tellDrill(news: DrillNews): void {
  const channel = new BroadcastChannel(channelName)
  channel.postMessage(news)
  channel.close()
}

export function listenForDrill(hear: (news: DrillNews) => void): () => void {
  const channel = new BroadcastChannel(channelName)
  channel.onmessage = ({ data }: MessageEvent<unknown>) => {
    const news = parseDrillNews(data)
    if (news) hear(news)
  }
  return () => channel.close()
}

/** The practice page tells when it is no longer on the screen. */
export function tellWhenHidden(): void {
  document.addEventListener("visibilitychange", () => {
    if (document.visibilityState === "hidden") tellDrill({ type: "hidden", page: location.href, at: Date.now() })
  })
}

async function isAmong(
  page: string,
  list: () => Promise<readonly { readonly url: string }[]>,
): Promise<boolean | null> {
  const listed = valueOr(await attempt(clock, limit, list), null)
  return listed === null ? null : listed.some(({ url }) => url === page)
}

/** Asks the browser itself where the page still is. */
export async function lookForDrill(page: string): Promise<DrillLeft> {
  const [open, visits, closed] = await Promise.all([
    isAmong(page, screen.listTabs),
    attempt(clock, limit, () => history.visitsOf(page)),
    isAmong(page, recentlyClosed.list),
  ])
  return { open, history: visits.ok ? visits.value.length > 0 : null, recentlyClosed: closed }
}
