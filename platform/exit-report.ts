import { browser } from "wxt/browser"

/** Whether the last exit left something behind: in memory only, in general words, no address. */
export interface ExitReport {
  readonly incomplete: boolean
}

const key = "exitReport"

export async function readReport(): Promise<ExitReport | null> {
  try {
    const stored = await browser.storage.session.get(key)
    const value = stored[key]
    if (typeof value !== "object" || value === null || !("incomplete" in value)) return null
    return { incomplete: value.incomplete === true }
  } catch {
    return null
  }
}

interface Outcome {
  readonly complete: boolean
  readonly forbidden?: boolean
}

/** Nothing is kept of an exit that left nothing behind, or where every exit must. */
export async function writeReport({ complete, forbidden = false }: Outcome): Promise<void> {
  try {
    if (complete || forbidden) await browser.storage.session.remove(key)
    else await browser.storage.session.set({ [key]: { incomplete: true } })
  } catch {
    return
  }
}
