import { topicChoices } from "../../hotlines/filter-by-need"
import type { Topic } from "../../hotlines/hotline"
import { choices, type ValueOf } from "./kinds"
import type { PolicyDocs } from "./policy-docs"

/** Hotlines of these topics come before similar hotlines. */
export const topicsFirst = choices<Topic>(topicChoices)

export const policy: PolicyDocs<ValueOf<typeof topicsFirst>> = {
  title: "Topics that come first",
}
