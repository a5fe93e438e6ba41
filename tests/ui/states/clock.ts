/**
 * Every page opens on a Tuesday in November, half past five in the afternoon in California: some
 * offices are open, some are not. From then on time goes by as it does. Runs in the page.
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
