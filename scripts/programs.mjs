import { accessSync, constants } from "node:fs"
import { delimiter, join } from "node:path"

const programFiles = [process.env.ProgramFiles, process.env["ProgramFiles(x86)"], process.env.LOCALAPPDATA].filter(
  (folder) => folder !== undefined,
)

const inProgramFiles = (...below) => programFiles.flatMap((folder) => below.map((path) => join(folder, path)))

const places = {
  chromium: [
    "chromium",
    "chromium-browser",
    "google-chrome",
    "google-chrome-stable",
    "microsoft-edge",
    "microsoft-edge-stable",
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
    ...inProgramFiles(
      "Chromium\\Application\\chrome.exe",
      "Google\\Chrome\\Application\\chrome.exe",
      "Microsoft\\Edge\\Application\\msedge.exe",
    ),
  ],
  firefox: [
    "firefox-esr",
    "firefox",
    "/Applications/Firefox.app/Contents/MacOS/firefox",
    ...inProgramFiles("Mozilla Firefox\\firefox.exe"),
  ],
  Xvfb: ["Xvfb"],
  openbox: ["openbox"],
  xdotool: ["xdotool"],
  sqlite3: ["sqlite3"],
}

function canRun(file) {
  try {
    accessSync(file, constants.X_OK)
    return true
  } catch {
    return false
  }
}

/** Whether a browser can be shown to a person. */
export const hasScreen = process.platform !== "linux" || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY)

/** The path of a program on this computer, or null. */
export function findProgram(name) {
  const path = (process.env.PATH ?? "").split(delimiter).filter(Boolean)
  for (const place of places[name]) {
    const candidates = /[/\\]/.test(place) ? [place] : path.map((folder) => join(folder, place))
    const found = candidates.find(canRun)
    if (found !== undefined) return found
  }
  return null
}

/** npm starts itself again with the Node that runs this; if no npm runs this script, the shell finds npm. */
export function npmCommand() {
  const file = process.env.npm_execpath
  if (file) return { command: process.execPath, args: [file], shell: false }
  return { command: "npm", args: [], shell: process.platform === "win32" }
}
