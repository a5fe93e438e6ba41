import { choice, type ValueOf } from "./kinds"
import type { PolicyDocs } from "./policy-docs"

/** What comes to the front after an exit: the tab used before, or a new tab. Never an address that somebody chose. */
export const exitDestination = choice({
  values: ["previous-tab", "new-tab"],
  default: "previous-tab",
  section: "exit",
})

export const policy: PolicyDocs<ValueOf<typeof exitDestination>> = {
  title: "What is shown after an exit",
  description: "No address can be chosen.",
  meanings: { "previous-tab": "the tab that was used before", "new-tab": "a new tab" },
}
