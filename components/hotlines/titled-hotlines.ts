import type { Hotline } from "@/core/hotlines/hotline"

/** A group of hotlines below its own heading. */
export interface TitledHotlines {
  readonly id: string
  readonly title: string
  /** Read aloud and not drawn: what stands first on the page needs the room, and no explanation. */
  readonly quiet: boolean
  readonly hotlines: readonly Hotline[]
}
