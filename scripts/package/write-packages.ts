import { createHash, type KeyObject } from "node:crypto"
import { readFileSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import type { Component } from "../../build/bundled.ts"
import { componentsFile, thirdPartyLicenses } from "../../build/license-files.ts"
import { billOfMaterials, type LockedPackages } from "./bill-of-materials.ts"
import { packCrx } from "./crx.ts"
import { Failure } from "./failure.ts"
import { filesIn } from "./files.ts"
import { limitProblems } from "./limits.ts"
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

export const readVersion = (build: string): string =>
  (JSON.parse(readFileSync(join(build, "manifest.json"), "utf8")) as { version: string }).version

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

/** Writes the packages of both builds, the bill of materials, licenses and hashes into an existing folder. */
export async function writePackages(builds: Builds, key: KeyObject, outFolder: string): Promise<void> {
  requireAllowedBuilds(builds)
  const version = readVersion(builds.chrome)
  const chrome = await zipFolder(builds.chrome)
  const components = componentsIn(builds.chrome, builds.firefox)
  const files: Readonly<Record<string, Buffer | string>> = {
    [`porchlight-${version}-chrome.zip`]: chrome,
    // Edge accepts the package for Chrome. The name says which store it is for.
    [`porchlight-${version}-edge.zip`]: chrome,
    [`porchlight-${version}-firefox.xpi`]: await zipFolder(builds.firefox),
    [`porchlight-${version}-managed.crx`]: packCrx(chrome, key),
    [`porchlight-${version}-sbom.cdx.json`]: billOfMaterials({ version, ...builds }, components, builds.locked),
    "CONTENTS.sha256": contentChecksums(builds),
    "THIRD-PARTY-LICENSES.txt": thirdPartyLicenses(components),
    LICENSE: readFileSync(join(builds.chrome, "LICENSE")),
  }
  for (const [name, content] of Object.entries(files)) writeFileSync(join(outFolder, name), content)
}

/** Writes SHA256SUMS for every file in the folder. Call it last. */
export function writeChecksums(folder: string): void {
  const names = filesIn(folder).filter((name) => name !== "SHA256SUMS")
  const lines = names.map((name) => checksumLine(name, readFileSync(join(folder, name))))
  writeFileSync(join(folder, "SHA256SUMS"), lines.join(""))
}
