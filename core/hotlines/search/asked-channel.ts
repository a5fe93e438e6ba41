import type { Hotline } from "../hotline"
import { writtenChannels } from "../written-channels"
import type { Meaning } from "./meaning"

/**
 * Puts hotlines with the channel that a person asks for first, then others that answer in writing. Adds the helplines
 * that answer in writing, because someone who asks only for "someone to text" has named no trouble.
 */
export function askedChannelsFirst(
  found: readonly Hotline[],
  helplines: readonly Hotline[],
  { askedChannels, clearTopics }: Meaning,
): readonly Hotline[] {
  if (askedChannels.size === 0) return found

  /** 0: has a channel that the person asks for. 1: answers in writing some other way. 2: neither. */
  function rankOf({ channels }: Hotline): number {
    const written = writtenChannels.filter((channel) => channels.some(({ type }) => type === channel))
    if (written.length === 0) return 2
    return written.some((channel) => askedChannels.has(channel)) ? 0 : 1
  }
  const writing = helplines.filter((helpline) => rankOf(helpline) < 2)
  const candidates = clearTopics.size > 0 ? [...found, ...writing] : [...writing, ...found]
  return [...new Set(candidates)].sort((a, b) => rankOf(a) - rankOf(b))
}
