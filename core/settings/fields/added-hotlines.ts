import { contacts, type ValueOf } from "./kinds"
import type { PolicyDocs } from "./policy-docs"

/** Local hotlines, such as a school's or a shelter's own, or those of an agency's directory. */
export const addedHotlines = contacts(200)

export const policy: PolicyDocs<ValueOf<typeof addedHotlines>> = {
  title: "Local hotlines",
}
