import { choice, type ValueOf } from "./kinds"
import type { PolicyDocs } from "./policy-docs"

/** `tab`: only this tab's page, what led to it in any tab, and help pages. `recent`: the last minutes too. */
export const eraseScope = choice({ values: ["recent", "tab"], default: "recent" })

export const policy: PolicyDocs<ValueOf<typeof eraseScope>> = {
  title: "What an exit erases",
  meanings: { recent: "the last minutes too", tab: "only this tab and help pages" },
}
