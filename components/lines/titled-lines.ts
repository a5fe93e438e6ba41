import type { Line } from "@/core/lines/line"

/** A group of lines below its own heading. */
export interface TitledLines {
  readonly id: string
  readonly title: string
  /** Read aloud and not drawn: what stands first on the page needs the room, and no explanation. */
  readonly quiet: boolean
  readonly lines: readonly Line[]
}
