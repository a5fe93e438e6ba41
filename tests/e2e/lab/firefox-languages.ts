import { spawnSync } from "node:child_process"
import { copyFileSync, existsSync, mkdirSync, readdirSync, rmSync } from "node:fs"
import { join } from "node:path"
import { fileURLToPath } from "node:url"

const cacheFolder = fileURLToPath(new URL("../../../node_modules/.cache/firefox-languages/", import.meta.url))
const packFolder = join(cacheFolder, "usr/lib/firefox-esr/browser/extensions")
const fileOf = (language: string): string => `langpack-${language}@firefox-esr.mozilla.org.xpi`

/** Returns null, or the error message if the command fails. */
function run(command: string, ...args: string[]): string | null {
  const { status, stderr } = spawnSync(command, args, { cwd: cacheFolder, encoding: "utf8" })
  return status === 0 ? null : (stderr.split("\n").find((line) => line.startsWith("E: ")) ?? `${command} failed`)
}

/**
 * Downloads the language pack for Debian's Firefox, once. It unpacks the package instead of installing it:
 * that needs no root, and changes no other Firefox on the machine.
 */
function fetchPack(language: string): void {
  if (existsSync(join(packFolder, fileOf(language)))) return
  const name = `firefox-esr-l10n-${language.toLowerCase()}`
  mkdirSync(cacheFolder, { recursive: true })
  const downloadError = run("apt-get", "download", name)
  const [archive] = readdirSync(cacheFolder).filter((file) => file.startsWith(`${name}_`))
  const error = downloadError ?? run("dpkg-deb", "--extract", archive ?? "", cacheFolder)
  if (archive !== undefined) rmSync(join(cacheFolder, archive))
  if (error !== null || !existsSync(join(packFolder, fileOf(language))))
    throw new Error(
      `Firefox in "${language}" needs Debian's package ${name}, which could not be downloaded (${error ?? "it contains no language pack"}): ` +
        "connect to the internet, run apt-get update, and try again.",
    )
}

/** Copies the language pack into a profile. Firefox looks for it only at the profile's first start. */
export function addLanguage(language: string, profile: string): void {
  if (language === "en-US") return
  fetchPack(language)
  const folder = join(profile, "extensions")
  mkdirSync(folder, { recursive: true })
  copyFileSync(join(packFolder, fileOf(language)), join(folder, fileOf(language)))
}
