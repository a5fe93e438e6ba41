import { choice, type ValueOf } from "./kinds"
import type { PolicyDocs } from "./policy-docs"

/** `browser`: light or dark as the browser asks pages to be. Forced colors override each of them. */
export const theme = choice({ values: ["browser", "light", "dark"], default: "browser", section: "look" })

export const policy: PolicyDocs<ValueOf<typeof theme>> = {
  title: "Light or dark",
  meanings: { browser: "as the browser", light: "always light", dark: "always dark" },
}
