import { existsSync, readdirSync, readFileSync, statSync } from "node:fs"
import { join } from "node:path"
import { strictestLimit } from "../store/limits.ts"
import { filesIn } from "./files.ts"

interface Manifest {
  readonly name: string
  readonly description: string
  readonly version: string
  readonly default_locale: string
  readonly update_url?: string
  readonly icons: Readonly<Record<string, string>>
}
type Messages = Readonly<Record<string, { readonly message: string }>>

/** In characters. Chrome and Edge show the description of the manifest as their summary. */
const maxCharacters = { name: strictestLimit("name"), description: strictestLimit("summary") } as const
/** The limit of addons.mozilla.org, for a package and for its source. */
const maxBytes = 200_000_000

const readJson = (file: string): unknown => JSON.parse(readFileSync(file, "utf8"))

/** Chrome allows up to four integers of at most 65535, not all of them 0. Firefox allows more digits. */
export function isValidVersion(version: string): boolean {
  const parts = version.split(".")
  const areIntegers = parts.every((part) => /^(0|[1-9]\d*)$/.test(part) && Number(part) <= 65_535)
  return areIntegers && parts.length <= 4 && parts.some((part) => part !== "0")
}

function textProblems(folder: string, manifest: Manifest): readonly string[] {
  const languages = readdirSync(join(folder, "_locales"))
  const missingDefault = languages.includes(manifest.default_locale) ? [] : ["the default language has no texts"]
  const problems = languages.flatMap((language) => {
    const messages = readJson(join(folder, "_locales", language, "messages.json")) as Messages
    const resolveMessages = (text: string): string =>
      text.replace(/__MSG_(\w+)__/g, (_, key: string) => messages[key]?.message ?? "")
    return (["name", "description"] as const).flatMap((key) => {
      const { length } = [...resolveMessages(manifest[key])]
      if (length === 0) return [`there is no ${key} in "${language}"`]
      return length > maxCharacters[key]
        ? [`the ${key} in "${language}" has ${length} characters, but the limit is ${maxCharacters[key]}`]
        : []
    })
  })
  return [...missingDefault, ...problems]
}

function fileProblems(folder: string, manifest: Manifest): readonly string[] {
  const files = filesIn(folder)
  const bytes = files.reduce((sum, file) => sum + statSync(join(folder, file)).size, 0)
  const requiredFiles = ["LICENSE", "THIRD-PARTY-LICENSES.txt", ...Object.values(manifest.icons)]
  return [
    ...requiredFiles.filter((file) => !existsSync(join(folder, file))).map((file) => `${file} is missing`),
    // Chrome rejects other names that start with "_"; dotfiles don't belong in a package.
    ...readdirSync(folder)
      .filter((name) => /^[_.]/.test(name) && name !== "_locales")
      .map((name) => `${name} is not allowed at the top of a package`),
    ...files.filter((file) => /\.(map|ts|vue|pem)$/.test(file)).map((file) => `${file} doesn't belong in a package`),
    ...(bytes > maxBytes ? [`the files have ${bytes} bytes, but the limit is ${maxBytes}`] : []),
  ]
}

/** Lists what a store or a browser would reject in the folder of a build. */
export function limitProblems(folder: string): readonly string[] {
  const manifest = readJson(join(folder, "manifest.json")) as Manifest
  return [
    ...(isValidVersion(manifest.version) ? [] : [`${manifest.version} is not a valid version`]),
    ...(manifest.update_url === undefined ? [] : ["stores reject a manifest with update_url"]),
    ...textProblems(folder, manifest),
    ...fileProblems(folder, manifest),
  ]
}
