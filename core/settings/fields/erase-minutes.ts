import { choice, type ValueOf } from "./kinds"
import type { PolicyDocs } from "./policy-docs"

export const eraseMinutes = choice({ values: [5, 15, 30, 60], default: 15 })

export const policy: PolicyDocs<ValueOf<typeof eraseMinutes>> = { title: "How many minutes are erased" }
