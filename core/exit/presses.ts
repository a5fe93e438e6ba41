/** A held key repeats some thirty times a second; a frightened hand presses several times. */
const oneBurst = 1000

/**
 * Ten presses in a second, or the key held down, are one exit: without this the second press
 * would close the harmless tab that the first one brought forward. The clock only goes forward: one
 * that somebody sets back would swallow the next press.
 */
export function createPressGate(now: () => number = () => performance.now()): () => boolean {
  let last = -Infinity
  return () => {
    const time = now()
    const isFirst = time - last >= oneBurst
    last = time
    return isFirst
  }
}
