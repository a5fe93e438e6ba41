import { choice, type ValueOf } from "./kinds"
import type { PolicyDocs } from "./policy-docs"

export const textSize = choice({ values: ["usual", "large", "largest"], default: "usual", section: "look" })

export const policy: PolicyDocs<ValueOf<typeof textSize>> = { title: "Text size" }
