import { globSync, readFileSync, writeFileSync } from "node:fs"
import { fileURLToPath } from "node:url"
import { runnerImport } from "vite"
import { fillBlocks } from "./docs/fill-blocks.ts"

/** `npm run make:docs` fills the blocks between `<!-- generated:NAME -->` and `<!-- /generated -->` in docs/. */
const root = fileURLToPath(new URL("..", import.meta.url))

// The product is written for a bundler: Node alone does not find its files.
const { module } = await runnerImport<typeof import("./docs/blocks.ts")>(`${root}scripts/docs/blocks.ts`, {
  root,
  configFile: false,
  logLevel: "error",
  resolve: { alias: { "@": root } },
})

for (const name of globSync("docs/**/*.md", { cwd: root })) {
  const page = readFileSync(root + name, "utf8")
  const filled = fillBlocks(page, module.blocks)
  if (filled === page) continue
  writeFileSync(root + name, filled)
  console.log(name)
}
