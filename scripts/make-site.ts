import vue from "@vitejs/plugin-vue"
import { copyFileSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { dirname, join } from "node:path"
import { fileURLToPath } from "node:url"
import type { Plugin } from "vite"
import { directory } from "../build/directory-plugin.ts"
import { texts } from "../build/texts.ts"
import { readCommitTime } from "../build/version.ts"
import { loadProductCode } from "./load-product-code.ts"
import { parseSiteOptions } from "./site/options.ts"

/** `npm run site` writes hotlines and guides as web pages into .output/site/, for any web server: docs/SITE.md. */
const root = fileURLToPath(new URL("..", import.meta.url))
const outputFolder = join(root, ".output", "site")

/** Leaves out the styles of components, which Vite can't process outside a build. The pages have site.css instead. */
const withoutStyles: Plugin = {
  name: "porchlight:without-styles",
  enforce: "pre",
  resolveId: (id) => (id.includes("?vue&type=style") ? "\0no-style" : null),
  load: (id) => (id === "\0no-style" ? "" : null),
}

const options = parseSiteOptions(process.argv.slice(2))
if (typeof options === "string") {
  console.error(options)
  process.exit(1)
}

const { makeSite } = await loadProductCode<typeof import("./site/site.ts")>("scripts/site/site.ts", [
  withoutStyles,
  directory(),
  vue(),
  texts(),
])
const commitSeconds = readCommitTime(root)
const commitDay = commitSeconds === null ? null : new Date(commitSeconds * 1000).toISOString().slice(0, 10)
const pages = await makeSite(options, commitDay)

rmSync(outputFolder, { recursive: true, force: true })
for (const [path, html] of pages) {
  const file = join(outputFolder, path)
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(file, html)
}
const styles = ["assets/tokens.css", "assets/base.css", "scripts/site/static/site.css"].map((name) =>
  readFileSync(join(root, name), "utf8").replace(/^@import .*\n/gm, ""),
)
writeFileSync(join(outputFolder, "site.css"), styles.join("\n"))
copyFileSync(join(root, "scripts/site/static/exit.js"), join(outputFolder, "exit.js"))
copyFileSync(join(root, "assets/icon.svg"), join(outputFolder, "icon.svg"))
console.log(`${pages.size} pages are in .output/site. Open index.html to look at them.`)
if (options.contact === null)
  console.log("They don't say where to write about a wrong number. Add --contact ADDRESS before you publish them.")
if (options.publisher === null)
  console.log("The privacy policy does not name its publisher, which the stores ask for. Add --publisher NAME.")
if (options.source === null)
  console.log("They don't say where the source code is. Add --source ADDRESS, so that readers can see who made this.")
