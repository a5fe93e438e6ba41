import type { Hotline } from "@/core/hotlines/hotline"
import type { Language } from "@/core/i18n/languages"

/** What a pocket card and a poster show. */
export interface SheetContents {
  readonly hotlines: readonly Hotline[]
  readonly languages: readonly Language[]
  /** Of which day the numbers are. */
  readonly day: string
  /** The reader's. */
  readonly timeZone: string | undefined
}
