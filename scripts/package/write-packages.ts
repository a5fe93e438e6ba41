import { createHash, type KeyObject } from "node:crypto"
import { mkdirSync, readFileSync, writeFileSync } from "node:fs"
import { dirname, join } from "node:path"
import type { Component } from "../../build/bundled.ts"
import { componentsFile, thirdPartyLicenses } from "../../build/license-files.ts"
import { billOfMaterials, type LockedPackages } from "./bill-of-materials.ts"
import { extensionIdOf, packCrx } from "./crx.ts"
import { Failure } from "./failure.ts"
import { filesIn } from "./files.ts"
import { limitProblems } from "./limits.ts"
import { managedKit } from "./managed-kit.ts"
import { zipFolder } from "./zip.ts"

export interface Builds {
  /** The folder of the build. */
  readonly chrome: string
  /** The folder of the build. */
  readonly firefox: string
  /** Seconds since 1970. */
  readonly commitTime: number
  /** The `packages` of package-lock.json. */
  readonly locked: LockedPackages
}

const sha256 = (bytes: Buffer): string => createHash("sha256").update(bytes).digest("hex")

/** One line in the format of `sha256sum`. */
const checksumLine = (name: string, bytes: Buffer): string => `${sha256(bytes)}  ${name}\n`

interface Manifest {
  readonly version: string
  readonly minimum_chrome_version?: string
  readonly browser_specific_settings?: { readonly gecko: { readonly strict_min_version: string } }
}

const readManifest = (build: string): Manifest =>
  JSON.parse(readFileSync(join(build, "manifest.json"), "utf8")) as Manifest

export const readVersion = (build: string): string => readManifest(build).version

function componentsIn(...builds: readonly string[]): readonly Component[] {
  const components = builds.flatMap((build) => JSON.parse(readFileSync(componentsFile(build), "utf8")) as Component[])
  return [...new Map(components.map((component) => [component.name, component])).values()]
}

function requireAllowedBuilds(builds: Builds): void {
  for (const browser of ["chrome", "firefox"] as const) {
    const problems = limitProblems(builds[browser])
    if (problems.length > 0)
      throw new Failure(`A store or browser would refuse the package for ${browser}: ${problems.join("; ")}.`)
  }
}

/**
 * Hashes every file inside the packages. Stores repack what they deliver, so the hash of a whole package would match
 * nothing.
 */
function contentChecksums(builds: Builds): string {
  const lines = (["chrome", "firefox"] as const).flatMap((browser) =>
    filesIn(builds[browser]).map((file) =>
      checksumLine(`${browser}/${file}`, readFileSync(join(builds[browser], file))),
    ),
  )
  return lines.join("")
}

type Files = Readonly<Record<string, Buffer | string>>

function writeFiles(folder: string, files: Files): void {
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true })
    writeFileSync(join(folder, name), content)
  }
}

export interface Signing {
  readonly key: KeyObject
  /** The address of the folder from which managed computers get the packages. */
  readonly server: string
}

/** The kit for managed computers, from the packages of both builds. */
export function kitOf(builds: Pick<Builds, "chrome" | "firefox">, crx: Buffer, xpi: Buffer, signing: Signing): Files {
  const { version, minimum_chrome_version: minChromium = "" } = readManifest(builds.chrome)
  const { strict_min_version: minFirefox = "" } = readManifest(builds.firefox).browser_specific_settings?.gecko ?? {}
  const installation = { chromiumId: extensionIdOf(signing.key), server: signing.server }
  return managedKit({ version, crx, xpi, minChromium, minFirefox }, installation)
}

/** Writes the packages of both builds, the kit, the bill of materials, licenses and hashes into an existing folder. */
export async function writePackages(builds: Builds, signing: Signing, outFolder: string): Promise<void> {
  requireAllowedBuilds(builds)
  const version = readVersion(builds.chrome)
  const [chrome, firefox] = [await zipFolder(builds.chrome), await zipFolder(builds.firefox)]
  const crx = packCrx(chrome, signing.key)
  const components = componentsIn(builds.chrome, builds.firefox)
  const kitFolder = join(outFolder, `porchlight-${version}-managed-kit`)
  writeFiles(kitFolder, kitOf(builds, crx, firefox, signing))
  writeFiles(outFolder, {
    [`porchlight-${version}-chrome.zip`]: chrome,
    // Edge accepts the package for Chrome. The name says which store it is for.
    [`porchlight-${version}-edge.zip`]: chrome,
    [`porchlight-${version}-firefox.xpi`]: firefox,
    [`porchlight-${version}-managed.crx`]: crx,
    [`porchlight-${version}-managed-kit.zip`]: await zipFolder(kitFolder),
    [`porchlight-${version}-sbom.cdx.json`]: billOfMaterials({ version, ...builds }, components, builds.locked),
    "CONTENTS.sha256": contentChecksums(builds),
    "THIRD-PARTY-LICENSES.txt": thirdPartyLicenses(components),
    LICENSE: readFileSync(join(builds.chrome, "LICENSE")),
  })
}

/** Writes SHA256SUMS for every file in the folder. Call it last. */
export function writeChecksums(folder: string): void {
  const names = filesIn(folder).filter((name) => name !== "SHA256SUMS")
  const lines = names.map((name) => checksumLine(name, readFileSync(join(folder, name))))
  writeFileSync(join(folder, "SHA256SUMS"), lines.join(""))
}
