import type { PolicyDocs } from "../../core/settings/fields/policy-docs"
import { fields, settingNames, type SettingName } from "../../core/settings/settings"

interface FieldModule {
  readonly policy: PolicyDocs<unknown>
}

const modules = Object.values<FieldModule & Readonly<Record<string, unknown>>>(
  import.meta.glob("../../core/settings/fields/*.ts", { eager: true }),
)

/** What the file of each setting says for administrators. */
export const policyDocs = Object.fromEntries(
  settingNames.map((name) => {
    const file = modules.find((module) => module[name] === fields[name])
    if (!file) throw new Error(`no file in core/settings/fields/ exports both ${name} and its policy docs`)
    return [name, file.policy]
  }),
) as Readonly<Record<SettingName, PolicyDocs<unknown>>>
