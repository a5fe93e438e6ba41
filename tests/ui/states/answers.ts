/** Fake answers of the browser's APIs. The real browser gives each answer that is missing here. */
export interface BrowserAnswers {
  /** No exit key is set, for example because another extension uses it. */
  readonly key?: "none"
  /** A policy forbids deleting history. */
  readonly mayErase?: false
  /** Porchlight is allowed in private windows. */
  readonly inPrivateWindows?: true
  /** The administrator's policy. */
  readonly policy?: Readonly<Record<string, unknown>>
  /** APIs that the browser lacks, such as `history`. */
  readonly lacks?: readonly string[]
  /** The storage never answers. */
  readonly storage?: "none"
  /** The one tab that is open. */
  readonly openTab?: number
}

type ApiMethod = (...args: unknown[]) => unknown

/**
 * Replaces methods of the browser's APIs. The new ones answer through a callback if there is one, else with a promise.
 * Runs in the page before any other script.
 */
export function fakeAnswersInPage({
  key,
  mayErase,
  inPrivateWindows,
  openTab,
  policy,
  lacks = [],
  storage: storedData,
}: BrowserAnswers): void {
  type Api = Record<string, Record<string, ApiMethod> | undefined>
  const { chrome, browser } = globalThis as unknown as { chrome?: Api; browser?: Api }
  for (const api of [chrome, browser]) if (api) for (const name of lacks) Reflect.deleteProperty(api, name)
  const methodThatAnswers =
    (answer: unknown): ApiMethod =>
    (callback) =>
      typeof callback === "function" ? void (callback as ApiMethod)(answer) : Promise.resolve(answer)
  const { commands, browsingData, extension, tabs, storage } = chrome ?? {}
  const managed = storage?.["managed"] as unknown as Record<string, ApiMethod> | undefined
  for (const area of storedData === "none" ? ["local", "session", "managed"] : []) {
    const methods = storage?.[area] as unknown as Record<string, ApiMethod> | undefined
    if (methods) methods["get"] = () => new Promise(() => undefined)
  }
  if (managed && policy) managed["get"] = methodThatAnswers(policy)
  if (commands && key === "none") commands["getAll"] = methodThatAnswers([])
  if (browsingData && mayErase === false)
    browsingData["settings"] = methodThatAnswers({ dataRemovalPermitted: { history: false } })
  if (tabs && openTab !== undefined) tabs["query"] = methodThatAnswers([{ id: openTab }])
  if (extension && inPrivateWindows) extension["isAllowedIncognitoAccess"] = methodThatAnswers(true)
}
