import { accessSync, constants } from "node:fs"
import { delimiter, join } from "node:path"

const programFiles = [process.env.ProgramFiles, process.env["ProgramFiles(x86)"], process.env.LOCALAPPDATA].filter(
  (folder) => folder !== undefined,
)

const inProgramFiles = (...paths) => programFiles.flatMap((folder) => paths.map((path) => join(folder, path)))

const locations = {
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

function isExecutable(file) {
  try {
    accessSync(file, constants.X_OK)
    return true
  } catch {
    return false
  }
}

/** Whether a person at this computer can see a browser. */
export const hasScreen = process.platform !== "linux" || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY)

/** The path of a program on this computer, or null. */
export function findProgram(name) {
  const pathFolders = (process.env.PATH ?? "").split(delimiter).filter(Boolean)
  for (const location of locations[name]) {
    const candidates = /[/\\]/.test(location) ? [location] : pathFolders.map((folder) => join(folder, location))
    const program = candidates.find(isExecutable)
    if (program !== undefined) return program
  }
  return null
}

/** How to start npm: with the same Node if npm runs this script, otherwise through the shell's PATH. */
export function npmCommand() {
  const file = process.env.npm_execpath
  if (file) return { command: process.execPath, args: [file], shell: false }
  return { command: "npm", args: [], shell: process.platform === "win32" }
}
