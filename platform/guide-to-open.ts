import { memory } from "./storage"

const parse = (stored: unknown): string | null => (typeof stored === "string" ? stored : null)

/**
 * Tells the popup which guide to open with. In memory, not in an address, because the history records addresses. If
 * storing fails, the popup opens with the hotlines.
 */
export const writeGuideToOpen = (guideId: string): Promise<void> =>
  memory.write("guideToOpen", guideId).catch(() => undefined)

export const removeGuideToOpen = (): Promise<void> => memory.remove("guideToOpen").catch(() => undefined)

/** Reads it once: the popup opens with the hotlines the next time. */
export async function takeGuideToOpen(): Promise<string | null> {
  const guideId = await memory.read("guideToOpen", parse, null)
  if (guideId !== null) await removeGuideToOpen()
  return guideId
}
