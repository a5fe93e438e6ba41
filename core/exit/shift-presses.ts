/** The parts of a `keyup` event that tell a Shift pressed by itself from one held for another key. */
export interface KeyUp {
  readonly key: string
  readonly shiftKey: boolean
  /** Milliseconds on any clock that does not jump. */
  readonly time: number
}

const presses = 3
const within = 5000

/**
 * Shift three times within five seconds, as GOV.UK's "Exit this page" has it
 * (https://design-system.service.gov.uk/components/exit-this-page/). Counted when the key is let
 * go: a Shift held for a capital lets go of two keys, and the letter comes first with `shiftKey`
 * set, so the Shift after it does not count. Three, because five in a row switch on sticky keys.
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
    times = [...times.filter((earlier) => time - earlier < within), time]
    if (times.length < presses) return false
    times = []
    return true
  }
}
