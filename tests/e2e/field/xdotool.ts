import { execFile } from "node:child_process"
import { promisify } from "node:util"
import type { Journey } from "../journey.ts"

const run = promisify(execFile)

/** Runs xdotool for input that `Screen` does not offer, such as `mousedown` or `mousemove`. Returns its output. */
export async function xdotool({ screen }: Journey, ...args: readonly string[]): Promise<string> {
  return (await run("xdotool", [...args], { env: screen.env })).stdout.trim()
}

/** The titles of the browser's windows, as a taskbar shows them, one per line. */
export const readWindowTitles = async (journey: Journey): Promise<string> => {
  const windowIds = await xdotool(journey, "search", "--class", journey.browser.windowClass).catch(() => "")
  const titles = windowIds
    .split("\n")
    .filter(Boolean)
    .map((id) => xdotool(journey, "getwindowname", id).catch(() => ""))
  return (await Promise.all(titles)).join("\n")
}
