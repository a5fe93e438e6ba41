import type { Hotline } from "@/core/hotlines/hotline"

/** A group of hotlines below its own heading. */
export interface TitledHotlines {
  readonly id: string
  readonly title: string
  /** Only screen readers get the title: the first group on the page needs the room and explains itself. */
  readonly isTitleHidden: boolean
  readonly hotlines: readonly Hotline[]
}
