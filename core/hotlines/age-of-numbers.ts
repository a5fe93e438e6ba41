const dayMs = 86_400_000
/** The numbers of the United States and Mexico are checked every 90 days: a newer copy should be here by then. */
const oldAfterDays = 120
/** Above this age, a wrong clock is more likely than a copy that old. */
const clockIsWrongAfterDays = 3_650

/**
 * Whether the numbers in this copy are so old that the page must say so. `numbersDay` is the day of the newest check,
 * as `2026-11-30`. A clock that is before that day, or many years after it, is wrong and makes nothing old.
 */
export function areNumbersOld(now: Date, numbersDay: string): boolean {
  const ageDays = Math.floor((now.getTime() - Date.parse(numbersDay)) / dayMs)
  return ageDays > oldAfterDays && ageDays <= clockIsWrongAfterDays
}
