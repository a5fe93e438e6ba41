import { mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { fileURLToPath } from "node:url"
import { parseArgs } from "node:util"
import { readCommitTime, versionOf } from "../../build/version.ts"
import { runCommand } from "../checks/command.ts"
import { readDirectory } from "../report/read-directory.ts"
import type { LockedPackages } from "./bill-of-materials.ts"
import { releaseNoteIn, requireCheckedHotlines } from "./checked-hotlines.ts"
import { compareFolders } from "./compare.ts"
import { extensionIdOf } from "./crx.ts"
import { Failure } from "./failure.ts"
import { filesIn } from "./files.ts"
import { archiveSource, requireCleanTree } from "./git.ts"
import { buildElsewhere, buildHere } from "./rebuild.ts"
import { serverAddress } from "./server-address.ts"
import { signingKey } from "./signing-key.ts"
import { writePackages, writeChecksums } from "./write-packages.ts"

/*
 * `npm run package` builds the commit twice: in this folder, and from the source archive in another folder. Both builds
 * must have the same files. The packages contain those from the source archive. `--key <file>` or PORCHLIGHT_CRX_KEY
 * gives the key that signs the .crx, and `--server <address>` the folder on the server of an organization that installs
 * Porchlight by policy. `npm run release` is the same, but refuses while a hotline is not checked in time.
 */
const root = fileURLToPath(new URL("../../", import.meta.url))
const outFolder = join(root, ".output", "packages")
const buildNames = ["chrome-mv3", "firefox-mv3"] as const

const buildFolder = (tree: string, name: (typeof buildNames)[number]): string => join(tree, ".output", name)

/** Returns the number of files in both builds. */
function requireSameBuilds(otherTree: string): number {
  const differences = buildNames.flatMap((name) =>
    compareFolders(buildFolder(root, name), buildFolder(otherTree, name)),
  )
  if (differences.length > 0)
    throw new Failure(
      `The build of the source archive differs from the build of this folder:\n  ${differences.join("\n  ")}`,
    )
  return buildNames.reduce((sum, name) => sum + filesIn(buildFolder(otherTree, name)).length, 0)
}

async function requireNoLintErrors(xpi: string): Promise<void> {
  const { output } = await runCommand(["addons-linter", xpi, "--output", "json"])
  const { errors } = JSON.parse(output) as { errors: readonly { message: string }[] }
  if (errors.length > 0)
    throw new Failure(`Mozilla's linter reports errors in the .xpi: ${errors.map(({ message }) => message).join("; ")}`)
}

async function makePackages(): Promise<void> {
  const { values } = parseArgs({
    options: { key: { type: "string" }, server: { type: "string" }, release: { type: "boolean" } },
  })
  const server = serverAddress(values.server)
  requireCleanTree(root)
  if (values.release === true) {
    const releaseNote = releaseNoteIn(readFileSync(join(root, "CHANGELOG.md"), "utf8"))
    requireCheckedHotlines(readDirectory(), releaseNote, new Date().toISOString().slice(0, 10))
  }
  const { key, isThrowaway } = signingKey(values.key ?? process.env["PORCHLIGHT_CRX_KEY"], root)
  const commitSeconds = readCommitTime(root)
  if (commitSeconds === null)
    throw new Failure("git could not tell when this commit was made: run `git log -1` to see why.")
  const version = versionOf(commitSeconds)
  rmSync(outFolder, { recursive: true, force: true })
  mkdirSync(outFolder, { recursive: true })

  console.log(`Porchlight ${version}`)
  const archive = join(outFolder, `porchlight-${version}-source.tar.gz`)
  archiveSource(root, `porchlight-${version}`, archive)
  console.log("Building this folder …")
  buildHere(root)
  console.log("Building the source archive in another folder …")
  const temporaryFolder = realpathSync(mkdtempSync(join(tmpdir(), "porchlight-package-")))
  try {
    const otherTree = buildElsewhere(root, archive, temporaryFolder)
    console.log(`Both builds have the same ${requireSameBuilds(otherTree)} files.`)
    const { packages: locked } = JSON.parse(readFileSync(join(otherTree, "package-lock.json"), "utf8")) as {
      packages: LockedPackages
    }
    const [chrome, firefox] = [buildFolder(otherTree, "chrome-mv3"), buildFolder(otherTree, "firefox-mv3")]
    await writePackages({ chrome, firefox, commitTime: commitSeconds, locked }, { key, server }, outFolder)
  } finally {
    rmSync(temporaryFolder, { recursive: true, force: true })
  }
  await requireNoLintErrors(join(outFolder, `porchlight-${version}-firefox.xpi`))
  writeChecksums(outFolder)

  console.log(`\n${readFileSync(join(outFolder, "SHA256SUMS"), "utf8")}`)
  console.log(`In Chromium the .crx has the id ${extensionIdOf(key)}.`)
  if (isThrowaway)
    console.log(
      "Its signing key was generated for this run only. To install it on other computers, give your own key with --key.",
    )
  if (values.server === undefined)
    console.log("The kit for managed computers has a placeholder for an address: give your server's with --server.")
  console.log(`The packages are in ${outFolder}`)
}

try {
  await makePackages()
} catch (error) {
  // An incomplete set must not look like a complete one.
  rmSync(outFolder, { recursive: true, force: true })
  if (!(error instanceof Failure)) throw error
  console.error(error.message)
  process.exitCode = 1
}
