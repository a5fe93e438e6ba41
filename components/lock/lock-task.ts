export type LockTask = "open" | "set" | "change" | "remove"
