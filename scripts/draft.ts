import { spawnSync } from "node:child_process"
import { fileURLToPath } from "node:url"
import { draftLanguage } from "../build/draft-language.ts"

/** `npm run build:draft -- vi` and `npm run dev:draft -- vi` build the extension with one unfinished language. */
const [command, language] = process.argv.slice(2)
const wxt = fileURLToPath(new URL("../node_modules/wxt/bin/wxt.mjs", import.meta.url))

function runWxt(): number {
  const args = [wxt, ...(command === "build" ? ["build"] : []), "--mv3", "-b", "chrome", "--mode", "draft"]
  const env = { ...process.env, PORCHLIGHT_DRAFT: language }
  return spawnSync(process.execPath, args, { env, stdio: "inherit" }).status ?? 1
}

try {
  draftLanguage("draft", language)
  process.exitCode = runWxt()
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
  process.exitCode = 1
}
