import { spawnSync } from "node:child_process"
import { copyFileSync, existsSync, mkdirSync, readdirSync, rmSync } from "node:fs"
import { join } from "node:path"
import { fileURLToPath } from "node:url"

const cache = fileURLToPath(new URL("../../../node_modules/.cache/firefox-languages/", import.meta.url))
const packs = join(cache, "usr/lib/firefox-esr/browser/extensions")
const fileOf = (language: string): string => `langpack-${language}@firefox-esr.mozilla.org.xpi`

function run(command: string, ...args: string[]): string | null {
  const { status, stderr } = spawnSync(command, args, { cwd: cache, encoding: "utf8" })
  return status === 0 ? null : (stderr.split("\n").find((line) => line.startsWith("E: ")) ?? `${command} failed`)
}

/**
 * Downloads the language pack for Debian's Firefox, once. It is unpacked rather than installed, so
 * this needs no root and changes no other Firefox on the machine.
 */
function fetchPack(language: string): void {
  if (existsSync(join(packs, fileOf(language)))) return
  const name = `firefox-esr-l10n-${language.toLowerCase()}`
  mkdirSync(cache, { recursive: true })
  const fetched = run("apt-get", "download", name)
  const [archive] = readdirSync(cache).filter((file) => file.startsWith(`${name}_`))
  const fault = fetched ?? run("dpkg-deb", "--extract", archive ?? "", cache)
  if (archive !== undefined) rmSync(join(cache, archive))
  if (fault !== null || !existsSync(join(packs, fileOf(language))))
    throw new Error(
      `Firefox in "${language}" needs Debian's package ${name}, which could not be downloaded (${fault ?? "it contains no language pack"}): ` +
        "connect to the internet, run apt-get update, and try again.",
    )
}

/** Copies the language pack into a profile. Firefox picks it up only at the profile's first start. */
export function addLanguage(language: string, profile: string): void {
  if (language === "en-US") return
  fetchPack(language)
  const folder = join(profile, "extensions")
  mkdirSync(folder, { recursive: true })
  copyFileSync(join(packs, fileOf(language)), join(folder, fileOf(language)))
}
