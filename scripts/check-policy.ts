import { readFileSync } from "node:fs"
import { fileURLToPath } from "node:url"
import { runnerImport } from "vite"
import { directory } from "../build/directory-plugin.ts"

/** `npm run policy:check policy.json` lists the values that Porchlight would refuse, according to its own parser. */
const [file] = process.argv.slice(2)
const root = fileURLToPath(new URL("..", import.meta.url))

async function checkFile(path: string): Promise<void> {
  const modulePath = fileURLToPath(new URL("policy/check.ts", import.meta.url))
  // Vite resolves the imports of the product code. Node alone can't.
  const { module } = await runnerImport<typeof import("./policy/check.ts")>(modulePath, {
    root,
    configFile: false,
    logLevel: "error",
    plugins: [directory()],
    resolve: { alias: { "@": root } },
  })
  const { rows, isSound } = module.checkPolicyFile(readFileSync(path))
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
