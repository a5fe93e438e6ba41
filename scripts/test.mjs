import { spawnSync } from "node:child_process"
import { join } from "node:path"
import { root, setUp } from "./setup.mjs"

const { node, env } = setUp()
const { status } = spawnSync(node, [join(root, "scripts", "run-checks.ts")], {
  cwd: root,
  env,
  stdio: ["ignore", "inherit", "inherit"],
})
process.exit(status ?? 1)
