import { firefoxId } from "../../build/firefox-id.ts"
import { explainedPermissions } from "../store/reviewer-texts.ts"
import { placeholders, settingPlaceholders } from "./installation.ts"
import { isJsonObject, valueAt, type JsonObject } from "./read-policy"

const allPlaceholders = [placeholders.chromiumId, placeholders.server, ...Object.values(settingPlaceholders)]

/** Names each placeholder that is still in the text of a policy file of any format. */
export const placeholderProblems = (text: string): readonly string[] =>
  allPlaceholders
    .filter((placeholder) => text.includes(placeholder))
    .map((placeholder) => `${placeholder}: this is a placeholder. Put your own in its place, everywhere in the file.`)

/** `ExtensionSettings` also has `*` for all extensions, and entries for whole addresses. */
const isIdOfExtension = (name: string): boolean => name !== "*" && !name.startsWith("update_url:")

/** The entries of Porchlight: under its id in Firefox, under an id that also has settings, or the only one. */
function ownEntries(root: JsonObject): readonly (readonly [id: string, entry: JsonObject])[] {
  const all = valueAt(root, "ExtensionSettings")
  if (!isJsonObject(all)) return []
  const ids = Object.keys(all).filter(isIdOfExtension)
  const withSettings = valueAt(root, "3rdparty", "extensions")
  const isOwn = (id: string): boolean =>
    id === firefoxId || ids.length === 1 || (isJsonObject(withSettings) && Object.hasOwn(withSettings, id))
  return Object.entries(all).flatMap(([id, entry]) =>
    isIdOfExtension(id) && isOwn(id) && isJsonObject(entry) ? [[id, entry] as const] : [],
  )
}

function addressProblems(isFirefox: boolean, entry: JsonObject): readonly string[] {
  const required = isFirefox ? "install_url" : "update_url"
  const addresses = ["install_url", "update_url"].filter((name) => Object.hasOwn(entry, name))
  return [
    ...(addresses.includes(required) ? [] : [`${required} is missing: the browser does not know where Porchlight is.`]),
    ...(isFirefox && !addresses.includes("update_url") ? ["update_url is missing: no later version arrives."] : []),
    ...(!isFirefox && entry["override_update_url"] !== true
      ? ["override_update_url is not true: no later version arrives."]
      : []),
    ...addresses
      .filter((name) => !String(entry[name]).startsWith("https://"))
      .map((name) => `${name} is not an https address: others could change what it says, and Firefox refuses updates.`),
  ]
}

function entryProblems(id: string, entry: JsonObject): readonly string[] {
  const { installation_mode: mode } = entry
  const blocked = Array.isArray(entry["blocked_permissions"]) ? entry["blocked_permissions"] : []
  const blockedOwn = explainedPermissions.filter((permission) => blocked.includes(permission))
  return [
    ...(mode === "blocked" || mode === "removed" ? [`installation_mode is ${mode}: this removes Porchlight.`] : []),
    ...(mode === "force_installed" || mode === "normal_installed" ? addressProblems(id === firefoxId, entry) : []),
    ...(blockedOwn.length > 0
      ? [`blocked_permissions has ${blockedOwn.join(", ")}: the browser does not load Porchlight without them.`]
      : []),
  ]
}

/** What in a policy keeps Porchlight from being installed, from being updated, or from erasing. The worst comes first. */
export function installationProblems(root: JsonObject): readonly string[] {
  const entries = ownEntries(root)
  const forbidsErasing = valueAt(root, "AllowDeletingBrowserHistory") === false
  const blocksAll = valueAt(root, "ExtensionSettings", "*", "installation_mode") === "blocked"
  return [
    ...(forbidsErasing
      ? [
          "AllowDeletingBrowserHistory is false: the exit can't erase. A page stays in the history and under “recently closed”.",
        ]
      : []),
    ...(blocksAll && entries.length === 0
      ? ["ExtensionSettings blocks all extensions, and Porchlight with them."]
      : []),
    ...entries.flatMap(([id, entry]) => entryProblems(id, entry).map((problem) => `${id}: ${problem}`)),
  ]
}
