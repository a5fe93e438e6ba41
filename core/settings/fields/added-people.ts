import { contacts, type ValueOf } from "./kinds"
import type { PolicyDocs } from "./policy-docs"

/** People whom the family trusts, to call. */
export const addedPeople = contacts(10)

export const policy: PolicyDocs<ValueOf<typeof addedPeople>> = {
  title: "People to call",
  sample: [{ name: "Ms. Lee, school counselor", number: "619 555 0142", note: "Room 12, Monday to Friday" }],
}
