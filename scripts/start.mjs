import { spawnSync } from "node:child_process"
import { join } from "node:path"
import { findProgram, hasScreen } from "./programs.mjs"
import { root, setUp } from "./setup.mjs"

const installedBrowsers = ["chromium", "firefox"].filter((name) => findProgram(name) !== null)
const [browser = "chromium"] = installedBrowsers
const browsers = installedBrowsers.length > 0 ? installedBrowsers : ["chromium", "firefox"]
/** Without a screen, `npm start` runs the main task on a virtual one. */
const { node, env } = setUp(hasScreen ? [browser] : [...browsers, "Xvfb", "openbox", "xdotool"])

/** Prints the output of a failed command and exits. */
function runNode(args, output) {
  const { status, stdout, stderr } = spawnSync(node, args, { cwd: root, env, stdio: ["ignore", output, output] })
  if (status === 0) return
  process.stderr.write(`${stdout ?? ""}${stderr ?? ""}`)
  process.exit(status ?? 1)
}

console.log("Building …")
const wxt = join(root, "node_modules", "wxt", "bin", "wxt.mjs")
for (const name of ["chrome", "firefox"]) runNode([wxt, "build", "--mv3", "-b", name], "pipe")
runNode(hasScreen ? ["scripts/open-browser.ts", browser] : ["scripts/main-task.ts", ...browsers], "inherit")
