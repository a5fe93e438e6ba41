import { readFileSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { fileURLToPath } from "node:url"
import { componentsOf, type Component } from "./bundled.ts"

const root = fileURLToPath(new URL("..", import.meta.url))
const readFromRoot = (path: string): string => readFileSync(join(root, path), "utf8").trim()
const separator = "-".repeat(80)

/** The text of the LICENSE file in a build, which has neither REUSE.toml nor LICENSES/. */
const ownLicenses = (): string =>
  `Porchlight
Copyright (c) 2026 The Porchlight contributors

The code: MIT, below.
The facts (the hotlines, the list of help sites): CC0 1.0, https://creativecommons.org/publicdomain/zero/1.0/
The guides and texts: CC BY 4.0, https://creativecommons.org/licenses/by/4.0/
The name and the icon: reserved, below.
Third-party code and data: THIRD-PARTY-LICENSES.txt.

${separator}

${readFromRoot("LICENSE")}

${separator}

${readFromRoot("LICENSES/LicenseRef-Porchlight-Name-And-Icon.txt")}
`

/** Credits the sources of facts that we keep in our own form. */
const factSources = `Porchlight also uses facts from the time zone database
(https://www.iana.org/time-zones, in the public domain), from Unicode CLDR
(https://cldr.unicode.org) and from the translations of Firefox
(https://github.com/mozilla-l10n/firefox-l10n).`

const titleOf = ({ name, version, license, source }: Component): string =>
  `${name} ${version} (${license})\n  ${source}`

/** Lists all components. Each license text appears once, below all components that have it. */
export function thirdPartyLicenses(components: readonly Component[]): string {
  const byText = Map.groupBy(components, ({ text }) => text)
  const parts = [...byText].map(([text, sameLicense]) => `${sameLicense.map(titleOf).join("\n")}\n\n${text}`)
  const heading = "Porchlight contains third-party code and data. The build removes unused parts and minifies the rest."
  return [heading, factSources, ...parts.map((part) => `${separator}\n\n${part}`)].join("\n\n") + "\n"
}

/**
 * The file that lists the components of a build, for the bill of materials. It is beside the build's folder because it
 * does not ship.
 */
export const componentsFile = (folder: string): string => `${folder}.components.json`

/** Writes the license files into the folder of a build that contains these modules. */
export function writeLicenses(folder: string, modules: Iterable<string>): void {
  const components = componentsOf(modules)
  writeFileSync(join(folder, "LICENSE"), ownLicenses())
  writeFileSync(join(folder, "THIRD-PARTY-LICENSES.txt"), thirdPartyLicenses(components))
  writeFileSync(componentsFile(folder), JSON.stringify(components, null, 2))
}
