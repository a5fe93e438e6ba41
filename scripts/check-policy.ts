import { readFileSync } from "node:fs"
import { fileURLToPath } from "node:url"
import { runnerImport } from "vite"
import { directory } from "../build/directory-plugin.ts"

/** `npm run policy:check policy.json`: lists the values that Porchlight would not use, with Porchlight's own parser. */
const [file] = process.argv.slice(2)
const root = fileURLToPath(new URL("..", import.meta.url))

async function run(name: string): Promise<void> {
  const check = fileURLToPath(new URL("policy/check.ts", import.meta.url))
  // The product is written for a bundler: Node alone does not find its files.
  const { module } = await runnerImport<typeof import("./policy/check.ts")>(check, {
    root,
    configFile: false,
    logLevel: "error",
    plugins: [directory()],
    resolve: { alias: { "@": root } },
  })
  const { rows, isSound } = module.checkPolicyFile(readFileSync(name))
  process.stdout.write(rows.map((row) => `${row}\n`).join(""))
  process.exitCode = isSound ? 0 : 1
}

if (file === undefined) {
  process.stderr.write("Name the file: npm run policy:check policy.json\n")
  process.exitCode = 1
} else {
  try {
    await run(file)
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
    process.exitCode = 1
  }
}
