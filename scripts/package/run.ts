import { mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { fileURLToPath } from "node:url"
import { parseArgs } from "node:util"
import { commitTime, versionOf } from "../../build/version.ts"
import { run } from "../checks/command.ts"
import type { Locked } from "./bill-of-materials.ts"
import { differences } from "./compare.ts"
import { extensionIdOf } from "./crx.ts"
import { Failure } from "./failure.ts"
import { filesIn } from "./files.ts"
import { archiveSource, requireCleanTree } from "./git.ts"
import { buildElsewhere, buildHere } from "./rebuild.ts"
import { signingKey } from "./signing-key.ts"
import { writePackages, writeSums } from "./write-packages.ts"

/*
 * `npm run package`: builds the commit twice, in this folder and from the source archive in another one, requires the
 * same files, and packs those of the source archive. `--key <file>` or PORCHLIGHT_CRX_KEY names the key of the .crx.
 */
const root = fileURLToPath(new URL("../../", import.meta.url))
const out = join(root, ".output", "packages")
const folders = ["chrome-mv3", "firefox-mv3"] as const

const buildOf = (tree: string, folder: (typeof folders)[number]): string => join(tree, ".output", folder)

function requireSameBuilds(other: string): number {
  const found = folders.flatMap((folder) => differences(buildOf(root, folder), buildOf(other, folder)))
  if (found.length > 0)
    throw new Failure(`The source archive builds other files than this folder:\n  ${found.join("\n  ")}`)
  return folders.reduce((sum, folder) => sum + filesIn(buildOf(other, folder)).length, 0)
}

async function requireLinted(xpi: string): Promise<void> {
  const { output } = await run(["addons-linter", xpi, "--output", "json"])
  const { errors } = JSON.parse(output) as { errors: readonly { message: string }[] }
  if (errors.length > 0)
    throw new Failure(`Mozilla's linter refuses the xpi: ${errors.map(({ message }) => message).join("; ")}`)
}

async function makePackages(): Promise<void> {
  const { values } = parseArgs({ options: { key: { type: "string" } } })
  requireCleanTree(root)
  const { key, isThrowaway } = signingKey(values.key ?? process.env["PORCHLIGHT_CRX_KEY"], root)
  const seconds = commitTime(root)
  if (seconds === null) throw new Failure("git does not say when this commit was made.")
  const version = versionOf(seconds)
  rmSync(out, { recursive: true, force: true })
  mkdirSync(out, { recursive: true })

  console.log(`Porchlight ${version}`)
  const archive = join(out, `porchlight-${version}-source.tar.gz`)
  archiveSource(root, `porchlight-${version}`, archive)
  console.log("Building this folder …")
  buildHere(root)
  console.log("Building the source archive in another folder …")
  const place = realpathSync(mkdtempSync(join(tmpdir(), "porchlight-package-")))
  try {
    const other = buildElsewhere(root, archive, place)
    console.log(`Both builds have the same ${requireSameBuilds(other)} files.`)
    const { packages: locked } = JSON.parse(readFileSync(join(other, "package-lock.json"), "utf8")) as {
      packages: Locked
    }
    const [chrome, firefox] = [buildOf(other, "chrome-mv3"), buildOf(other, "firefox-mv3")]
    await writePackages({ chrome, firefox, commitTime: seconds, locked }, key, out)
  } finally {
    rmSync(place, { recursive: true, force: true })
  }
  await requireLinted(join(out, `porchlight-${version}-firefox.xpi`))
  writeSums(out)

  console.log(`\n${readFileSync(join(out, "SHA256SUMS"), "utf8")}`)
  console.log(`In Chromium the .crx has the id ${extensionIdOf(key)}.`)
  if (isThrowaway)
    console.log(
      "It is signed with a key that was generated for this run only. To install it on other computers, use your own key: --key.",
    )
  console.log(`The packages are in ${out}`)
}

try {
  await makePackages()
} catch (error) {
  // An incomplete set must not look like a complete one.
  rmSync(out, { recursive: true, force: true })
  if (!(error instanceof Failure)) throw error
  console.error(error.message)
  process.exitCode = 1
}
