/** A frightened hand presses several times; the slowest keyboards begin to repeat a held key after a second. */
const oneBurst = 1200
/** A held key repeats ten to thirty times a second. A hand that looks before it presses again takes longer. */
const held = 250

/**
 * Ten presses in a second, or the key held down, are one exit: without this the second press
 * would close the harmless tab that the first one brought forward. Whoever goes on pressing because
 * something else is in sight now is heard again. The clock only goes forward: one that somebody sets
 * back would swallow the next press.
 */
export function debouncePresses(now: () => number = () => performance.now()): () => boolean {
  let counted = -Infinity
  let last = -Infinity
  return () => {
    const time = now()
    const isNew = time - counted >= oneBurst && time - last >= held
    last = time
    if (isNew) counted = time
    return isNew
  }
}
