/** Fake answers of the browser's APIs. The real browser answers what is left out. */
export interface BrowserAnswers {
  /** Another extension uses the exit key. */
  readonly key?: "none"
  /** A policy forbids deleting history. */
  readonly mayErase?: false
  /** Porchlight is allowed in private windows. */
  readonly inPrivateWindows?: true
  /** The administrator's policy. */
  readonly policy?: Readonly<Record<string, unknown>>
  /** The one tab that is open. */
  readonly openTab?: number
}

type Ask = (...given: unknown[]) => unknown

/** Runs in the page before any other script. The APIs answer through a callback if given, else with a promise. */
export function answerInPage({ key, mayErase, inPrivateWindows, openTab, policy }: BrowserAnswers): void {
  const { chrome } = globalThis as unknown as { chrome?: Record<string, Record<string, Ask> | undefined> }
  const saying =
    (answer: unknown): Ask =>
    (tell) =>
      typeof tell === "function" ? void (tell as Ask)(answer) : Promise.resolve(answer)
  const { commands, browsingData, extension, tabs, storage } = chrome ?? {}
  const managed = storage?.["managed"] as unknown as Record<string, Ask> | undefined
  if (managed && policy) managed["get"] = saying(policy)
  if (commands && key === "none") commands["getAll"] = saying([])
  if (browsingData && mayErase === false)
    browsingData["settings"] = saying({ dataRemovalPermitted: { history: false } })
  if (tabs && openTab !== undefined) tabs["query"] = saying([{ id: openTab }])
  if (extension && inPrivateWindows) extension["isAllowedIncognitoAccess"] = saying(true)
}
