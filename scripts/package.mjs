import { spawnSync } from "node:child_process"
import { join } from "node:path"
import { root, setUp } from "./setup.mjs"

/** `npm run package` sets up this computer, then makes the packages. docs/RELEASING.md says what they are for. */
const { node, env } = setUp([])
const { status } = spawnSync(node, [join(root, "scripts", "package", "run.ts"), ...process.argv.slice(2)], {
  cwd: root,
  env,
  stdio: ["ignore", "inherit", "inherit"],
})
process.exit(status ?? 1)
