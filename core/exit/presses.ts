import { burstMs, heldKeyGapMs, shiftPressesMs } from "./timing"

/**
 * Makes ten presses in a second, or a held key, count as one exit: otherwise the second press would close
 * the harmless tab that the first one brought to the front. If a person keeps pressing because something
 * else is now on the screen, that is a new exit. `now` must be monotonic (milliseconds): with a clock that
 * somebody sets back, the next press would be ignored.
 */
export function debouncePresses(now: () => number = () => performance.now()): () => boolean {
  let countedAt = -Infinity
  let pressedAt = -Infinity
  return () => {
    const time = now()
    const isNew = time - countedAt >= burstMs && time - pressedAt >= heldKeyGapMs
    pressedAt = time
    if (isNew) countedAt = time
    return isNew
  }
}

/** The parts of a `keyup` event that distinguish a Shift pressed alone from a Shift held for another key. */
export interface KeyUp {
  readonly key: string
  readonly shiftKey: boolean
  /** Milliseconds on any monotonic clock. */
  readonly time: number
}

const requiredPresses = 3

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
    times = [...times.filter((earlier) => time - earlier < shiftPressesMs), time]
    if (times.length < requiredPresses) return false
    times = []
    return true
  }
}
