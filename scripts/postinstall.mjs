import { spawnSync } from "node:child_process"
import { existsSync } from "node:fs"
import { join } from "node:path"
import { fileURLToPath } from "node:url"

/*
 * Prepares a fresh clone after `npm ci`: generates the types for editors, lint and tests, and installs the git hooks
 * that check each commit. A failure here does not fail the install.
 */
const root = fileURLToPath(new URL("..", import.meta.url))

function run(...command) {
  const { status } = spawnSync(process.execPath, command, { cwd: root, stdio: ["ignore", "ignore", "inherit"] })
  return status === 0
}

if (!run(join("node_modules", "wxt", "bin", "wxt.mjs"), "prepare")) {
  console.error("WXT could not generate its types. To see why, run npm run make:types.")
}

// Only a checkout of its own has hooks. A copy inside another repository has none.
const isCheckout = existsSync(join(root, ".git"))
if (isCheckout && !process.env.CI && !run(join("node_modules", "simple-git-hooks", "cli.js"))) {
  console.error("The git hooks could not be installed. To see why, run npx simple-git-hooks.")
}
