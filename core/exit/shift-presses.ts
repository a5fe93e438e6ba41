/** The parts of a `keyup` event that distinguish a Shift pressed alone from a Shift held for another key. */
export interface KeyUp {
  readonly key: string
  readonly shiftKey: boolean
  /** Milliseconds on any monotonic clock. */
  readonly time: number
}

const requiredPresses = 3
const withinMs = 5000

/**
 * Counts three presses of Shift within five seconds, as GOV.UK's "Exit this page" does
 * (https://design-system.service.gov.uk/components/exit-this-page/). The returned function takes each
 * `keyup` event and returns true on the third press. It counts on `keyup`: a capital letter releases two
 * keys, and the letter comes first with `shiftKey` set, so the Shift after it does not count. Three
 * presses, because five in a row turn on sticky keys.
 */
export function createShiftCounter(): (event: KeyUp) => boolean {
  let times: readonly number[] = []
  let wasHeldForAnother = false
  return ({ key, shiftKey, time }) => {
    if (key !== "Shift") {
      wasHeldForAnother = shiftKey
      times = []
      return false
    }
    if (wasHeldForAnother) {
      wasHeldForAnother = false
      return false
    }
    times = [...times.filter((earlier) => time - earlier < withinMs), time]
    if (times.length < requiredPresses) return false
    times = []
    return true
  }
}
