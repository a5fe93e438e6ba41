import { place, type ValueOf } from "./kinds"
import type { PolicyDocs } from "./policy-docs"

/** The place whose hotlines come first. */
export const region = place

export const policy: PolicyDocs<ValueOf<typeof region>> = {
  title: "Whose hotlines come first",
  guess: "guessed from the time zone",
}
