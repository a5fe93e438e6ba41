import { existsSync, globSync, readFileSync, writeFileSync } from "node:fs"
import { fileURLToPath } from "node:url"
import { fillBlocks } from "./docs/fill-blocks.ts"
import { loadProductCode } from "./load-product-code.ts"

/**
 * `npm run make:docs` fills the blocks between `<!-- generated:NAME -->` and `<!-- /generated -->` in docs/, and writes
 * the files about policies. It prints the name of each file that changed.
 */
const root = fileURLToPath(new URL("..", import.meta.url))

function writeIfChanged(name: string, text: string): void {
  if (existsSync(root + name) && readFileSync(root + name, "utf8") === text) return
  writeFileSync(root + name, text)
  console.log(name)
}

const { blocks } = await loadProductCode<typeof import("./docs/blocks.ts")>("scripts/docs/blocks.ts")
for (const name of globSync("docs/**/*.md", { cwd: root })) {
  writeIfChanged(name, fillBlocks(readFileSync(root + name, "utf8"), blocks))
}

const { policyFiles } = await loadProductCode<typeof import("./policy/policy-files.ts")>(
  "scripts/policy/policy-files.ts",
)
for (const [name, text] of await policyFiles()) writeIfChanged(name, text)
