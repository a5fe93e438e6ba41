import { existsSync } from "node:fs"
import { fileURLToPath } from "node:url"

/** The builds of the extension that the headless tests use, and the command that makes each. */
const commands = {
  "chrome-mv3": "npm run build",
  "chrome-mv3-gallery": "npm run build:gallery",
  "chrome-mv3-pseudo": "npm run build:pseudo",
} as const
export type Build = keyof typeof commands

export function folderOf(build: Build): string {
  const folder = fileURLToPath(new URL(`../../../.output/${build}`, import.meta.url))
  if (!existsSync(folder)) throw new Error(`.output/${build} is missing. Build it first: ${commands[build]}`)
  return folder
}
