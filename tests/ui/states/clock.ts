/**
 * Sets the time to a Tuesday in November, 5:30 PM in California, when some offices are open and some are not. From
 * then on time passes normally. Runs in the page.
 */
export function startClock(): void {
  const opened = 1_795_570_200_000
  const behind = opened - Date.now()
  const Real = Date
  const now = (): number => Real.now() + behind
  globalThis.Date = new Proxy(Real, {
    construct: (target, given: unknown[], made) =>
      Reflect.construct(target, given.length === 0 ? [now()] : given, made) as object,
    get: (target, name) => (name === "now" ? now : (Reflect.get(target, name) as unknown)),
  })
}
