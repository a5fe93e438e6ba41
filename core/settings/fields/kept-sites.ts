import { sites, type ValueOf } from "./kinds"
import type { PolicyDocs } from "./policy-docs"

/** Hosts whose pages stay when the last minutes are erased, except pages of the trail and help pages. */
export const keptSites = sites(10)

export const policy: PolicyDocs<ValueOf<typeof keptSites>> = {
  title: "Sites the exit does not erase",
  description: "Help pages and the page that someone exits never stay.",
}
