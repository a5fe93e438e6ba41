import { spawnSync } from "node:child_process"
import { join } from "node:path"
import { root, setUp } from "./setup.mjs"

/** Sets up this computer, then runs the named stages with scripts/run-checks.ts. */
const { node, env } = setUp()
const { status } = spawnSync(node, [join(root, "scripts", "run-checks.ts"), ...process.argv.slice(2)], {
  cwd: root,
  env,
  stdio: ["ignore", "inherit", "inherit"],
})
process.exit(status ?? 1)
