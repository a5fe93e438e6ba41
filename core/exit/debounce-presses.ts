/**
 * Presses this close together are one exit: a frightened hand presses several times, and the slowest
 * keyboards begin to repeat a held key only after a second.
 */
const burstMs = 1200
/** A held key repeats ten to thirty times a second. A person who looks before pressing again takes longer than this. */
const heldKeyGapMs = 250

/**
 * Makes ten presses in a second, or a held key, count as one exit: otherwise the second press would close
 * the harmless tab that the first one brought to the front. A person who keeps pressing because something
 * else is now on the screen is heard again. `now` must be monotonic (milliseconds): with a clock that
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
