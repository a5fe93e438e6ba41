import { execFile } from "node:child_process"
import { promisify } from "node:util"
import type { Journey } from "../journey.ts"

const run = promisify(execFile)

/** Runs xdotool for input that is neither a key press nor a click: `keydown`, `mousedown`, `mousemove`. Returns its output. */
export async function xdotool({ screen }: Journey, ...args: readonly string[]): Promise<string> {
  return (await run("xdotool", [...args], { env: screen.env })).stdout.trim()
}

/** The window titles that the taskbar and the window list show, one a line. */
export const windowTitles = async (journey: Journey): Promise<string> => {
  const found = await xdotool(journey, "search", "--class", journey.browser.windowClass).catch(() => "")
  const names = found
    .split("\n")
    .filter(Boolean)
    .map((id) => xdotool(journey, "getwindowname", id).catch(() => ""))
  return (await Promise.all(names)).join("\n")
}
