import { execFile } from "node:child_process"
import { promisify } from "node:util"
import type { Journey } from "../journey.ts"

const run = promisify(execFile)

/** What a hand does that is neither a press nor a click: `keydown`, `mousedown`, `mousemove`. */
export async function xdotool({ screen }: Journey, ...args: readonly string[]): Promise<string> {
  return (await run("xdotool", [...args], { env: screen.env })).stdout.trim()
}

/** What the window says of itself to the taskbar and the list of windows. */
export const windowTitles = async (journey: Journey): Promise<string> => {
  const found = await xdotool(journey, "search", "--class", journey.browser.windowClass).catch(() => "")
  const names = found
    .split("\n")
    .filter(Boolean)
    .map((id) => xdotool(journey, "getwindowname", id).catch(() => ""))
  return (await Promise.all(names)).join("\n")
}
