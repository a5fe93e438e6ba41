import { contacts, type ValueOf } from "./kinds"
import type { PolicyDocs } from "./policy-docs"

/** People whom the family trusts, to call. */
export const addedPeople = contacts(10)

export const policy: PolicyDocs<ValueOf<typeof addedPeople>> = {
  title: "People to call",
}
