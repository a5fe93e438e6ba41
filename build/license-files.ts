import { readFileSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { fileURLToPath } from "node:url"
import { componentsOf, type Component } from "./bundled.ts"

const root = fileURLToPath(new URL("..", import.meta.url))
const read = (path: string): string => readFileSync(join(root, path), "utf8").trim()
const rule = "-".repeat(80)

/** Our own licenses, for a folder that has neither REUSE.toml nor LICENSES/. */
const ownLicenses = (): string =>
  `Porchlight
Copyright (c) 2026 The Porchlight contributors

The code: MIT, below.
The facts (the hotlines, the list of help sites): CC0 1.0, https://creativecommons.org/publicdomain/zero/1.0/
The guides and texts: CC BY 4.0, https://creativecommons.org/licenses/by/4.0/
The name and the icon: reserved, below.
What others made: THIRD-PARTY-LICENSES.txt.

${rule}

${read("LICENSE")}

${rule}

${read("LICENSES/LicenseRef-Porchlight-Name-And-Icon.txt")}
`

/** Facts that we took from others and wrote in a form of our own. */
const facts = `Porchlight also contains facts that were taken from the time zone database
(https://www.iana.org/time-zones, in the public domain), from Unicode CLDR
(https://cldr.unicode.org) and from the translations of Firefox
(https://github.com/mozilla-l10n/firefox-l10n).`

const titleOf = ({ name, version, license, source }: Component): string =>
  `${name} ${version} (${license})\n  ${source}`

/** Each license once, below everything that has it. */
export function thirdPartyLicenses(components: readonly Component[]): string {
  const byText = Map.groupBy(components, ({ text }) => text)
  const parts = [...byText].map(([text, ones]) => `${ones.map(titleOf).join("\n")}\n\n${text}`)
  const head = "Porchlight contains code and data from others, unchanged but for what the build takes out and shortens."
  return [head, facts, ...parts.map((part) => `${rule}\n\n${part}`)].join("\n\n") + "\n"
}

/** Where a build leaves what it contains of others, for the bill of materials: beside its folder, not in it. */
export const componentsFile = (folder: string): string => `${folder}.components.json`

/** Puts the licenses into a folder that was built from these modules. */
export function writeLicenses(folder: string, modules: Iterable<string>): void {
  const components = componentsOf(modules)
  writeFileSync(join(folder, "LICENSE"), ownLicenses())
  writeFileSync(join(folder, "THIRD-PARTY-LICENSES.txt"), thirdPartyLicenses(components))
  writeFileSync(componentsFile(folder), JSON.stringify(components, null, 2))
}
