import { spawnSync } from "node:child_process"
import { join } from "node:path"
import { findProgram, hasScreen } from "./programs.mjs"
import { root, setUp } from "./setup.mjs"

const here = ["chromium", "firefox"].filter((name) => findProgram(name) !== null)
const [browser = "chromium"] = here
const browsers = here.length > 0 ? here : ["chromium", "firefox"]
const { node, env } = setUp(hasScreen ? [browser] : [...browsers, "Xvfb", "openbox", "xdotool"])

function run(args, output) {
  const { status, stdout, stderr } = spawnSync(node, args, { cwd: root, env, stdio: ["ignore", output, output] })
  if (status === 0) return
  process.stderr.write(`${stdout ?? ""}${stderr ?? ""}`)
  process.exit(status ?? 1)
}

console.log("Building …")
const wxt = join(root, "node_modules", "wxt", "bin", "wxt.mjs")
for (const name of ["chrome", "firefox"]) run([wxt, "build", "--mv3", "-b", name], "pipe")
run(hasScreen ? ["scripts/open-browser.ts", browser] : ["scripts/main-job.ts", ...browsers], "inherit")
