import { question, type ValueOf } from "./kinds"
import type { PolicyDocs } from "./policy-docs"

export const textSize = question({ values: ["usual", "large", "largest"], default: "usual", section: "look" })

export const policy: PolicyDocs<ValueOf<typeof textSize>> = { title: "Text size", sample: "large" }
