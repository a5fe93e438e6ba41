import { place, type ValueOf } from "./kinds"
import type { PolicyDocs } from "./policy-docs"

/** The place whose hotlines come first. */
export const region = place

export const policy: PolicyDocs<ValueOf<typeof region>> = {
  title: "Whose hotlines come first",
  sample: "US-CA-SD",
  guess: "guessed from the time zone",
}
