import { settingNames } from "../../core/settings/settings"
import type { Deployment, Value } from "./deployment-files"
import { placeholders } from "./installation"
import { policyDocs } from "./policy-docs"

/** What the files of docs/deployment/ say: every setting, with placeholders for what each organization fills in. */
export const sampleDeployment: Deployment = {
  ...placeholders,
  settings: Object.fromEntries(settingNames.map((name) => [name, policyDocs[name].sample as Value])),
}
