import { memoize } from "../memoize.ts"

/**
 * Whether this browser can format times in the zone. It throws for a name newer than itself
 * (`Europe/Kyiv`), and for its own `Etc/Unknown`.
 */
export function isSupportedZone(timeZone: string): boolean {
  const canFormat = (): boolean => {
    try {
      return new Intl.DateTimeFormat("en-US", { timeZone }).format(0) !== ""
    } catch {
      return false
    }
  }
  return memoize(`zone ${timeZone}`, canFormat)
}
