import { spawnSync } from "node:child_process"
import { existsSync } from "node:fs"
import { join } from "node:path"
import { fileURLToPath } from "node:url"

/*
 * Prepares a fresh clone after `npm ci`: generates the types for editors, lint and tests, and installs the git hooks
 * that check each commit. An error here never fails the install.
 */
const root = fileURLToPath(new URL("..", import.meta.url))

function run(...command) {
  const { status } = spawnSync(process.execPath, command, { cwd: root, stdio: ["ignore", "ignore", "inherit"] })
  return status === 0
}

if (!run(join("node_modules", "wxt", "bin", "wxt.mjs"), "prepare")) {
  console.error("The types of WXT are missing: run npm run make:types, which says why.")
}

// A folder inside another repository has no hooks of its own.
const isCheckout = existsSync(join(root, ".git"))
if (isCheckout && !process.env.CI && !run(join("node_modules", "simple-git-hooks", "cli.js"))) {
  console.error("The git hooks are missing: run npx simple-git-hooks, which says why.")
}
