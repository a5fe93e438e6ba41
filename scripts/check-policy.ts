import { readFileSync } from "node:fs"
import { directory } from "../build/directory-plugin.ts"
import { loadProductCode } from "./load-product-code.ts"

/** `npm run policy:check policy.json` lists the values that Porchlight would refuse, according to its own parser. */
const [file] = process.argv.slice(2)

async function checkFile(path: string): Promise<void> {
  const { checkPolicyFile } = await loadProductCode<typeof import("./policy/check.ts")>("scripts/policy/check.ts", [
    directory(),
  ])
  const { rows, isSound } = checkPolicyFile(readFileSync(path))
  process.stdout.write(rows.map((row) => `${row}\n`).join(""))
  process.exitCode = isSound ? 0 : 1
}

if (file === undefined) {
  process.stderr.write("Name the policy file, for example: npm run policy:check policy.json\n")
  process.exitCode = 1
} else {
  try {
    await checkFile(file)
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
    process.exitCode = 1
  }
}
