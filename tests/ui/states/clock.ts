/**
 * Sets the time to a Tuesday in November, 5:30 PM in California, when some offices are open and some are not. From
 * then on time passes normally. Runs in the page.
 */
export function startClock(): void {
  const startMs = 1_795_570_200_000
  const offsetMs = startMs - Date.now()
  const RealDate = Date
  const now = (): number => RealDate.now() + offsetMs
  globalThis.Date = new Proxy(RealDate, {
    construct: (target, args: unknown[], newTarget) =>
      Reflect.construct(target, args.length === 0 ? [now()] : args, newTarget) as object,
    get: (target, name) => (name === "now" ? now : (Reflect.get(target, name) as unknown)),
  })
}
