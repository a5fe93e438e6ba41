import { execFile } from "node:child_process"
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { dirname, join } from "node:path"
import { promisify } from "node:util"
import { startProgram } from "./children.ts"
import { openFrameBuffer } from "./framebuffer.ts"
import { until } from "./wait.ts"

const run = promisify(execFile)

export interface Click {
  /** 1: left, 2: middle, 3: right. */
  readonly button?: number
  /** A key to hold during the click. */
  readonly holding?: string
}

/** A virtual screen with real keys and a real pointer, whose pixels tests can read. */
export interface Screen {
  readonly env: NodeJS.ProcessEnv
  readonly width: number
  readonly height: number
  /** Presses keys, named as xdotool does: `alt+shift+e`, `Escape`. */
  press(...keys: string[]): Promise<void>
  /** Holds keys down until the returned function is called. */
  hold(keys: string): Promise<() => Promise<void>>
  type(text: string): Promise<void>
  click(x: number, y: number, how?: Click): Promise<void>
  /** Moves the pointer to a corner, where it is over nothing. */
  parkPointer(): Promise<void>
  /** Gives the keyboard focus to a program's newest window; returns the window's title. */
  focus(windowClass: string): Promise<string>
  pixel(x: number, y: number): string
  /** Waits until the screen stops changing. Returns false if it still changes after `timeoutMs`. */
  waitUntilStill(timeoutMs?: number): Promise<boolean>
  /** Saves the screen as a PNG file and returns the file's name. */
  savePicture(file: string): string
  close(): Promise<void>
}

/** Environment variables that hide the real screen and the desktop's services from programs on the virtual screen. */
function environmentFor(display: string): NodeJS.ProcessEnv {
  const { WAYLAND_DISPLAY: _, DBUS_SESSION_BUS_ADDRESS: __, ...rest } = process.env
  return { ...rest, DISPLAY: display, MOZ_ENABLE_WAYLAND: "0", XDG_SESSION_TYPE: "x11", NO_AT_BRIDGE: "1" }
}

async function startServer(folder: string, width: number, height: number) {
  // Xvfb picks a free display number and writes it to file descriptor 3.
  const server = startProgram(
    "Xvfb",
    ["-displayfd", "3", "-screen", "0", `${width}x${height}x24`, "-fbdir", folder, "-nolisten", "tcp", "-noreset"],
    { stdio: ["ignore", "ignore", "ignore", "pipe"] },
  )
  let displayNumber = ""
  server.process.stdio[3]?.on("data", (data: Buffer) => (displayNumber += data.toString()))
  await until("Xvfb has written its display number", () => displayNumber.endsWith("\n") || server.hasEnded())
  if (server.hasEnded()) throw new Error("Xvfb could not be started")
  return { server, display: `:${displayNumber.trim()}` }
}

interface ScreenOptions {
  readonly width?: number
  readonly height?: number
  /** The window manager's command; null for none. */
  readonly windowManager?: readonly [string, ...string[]] | null
}

export async function openScreen(options: ScreenOptions = {}): Promise<Screen> {
  const { width = 1280, height = 900, windowManager: manager = ["openbox"] } = options
  const folder = mkdtempSync(join(tmpdir(), "porchlight-screen-"))
  const { server, display } = await startServer(folder, width, height)
  const env = environmentFor(display)
  const windowManager = manager && startProgram(manager[0], manager.slice(1), { env })
  const frame = openFrameBuffer(join(folder, "Xvfb_screen0"))
  const xdotool = async (...args: string[]) => (await run("xdotool", args, { env })).stdout.trim()
  const tryXdotool = (...args: string[]) => xdotool(...args).catch(() => "")
  if (windowManager) await until("the window manager answers", async () => (await tryXdotool("get_desktop")) !== "")

  // The frame buffer includes the pointer, so keep it out of the way until a test needs it.
  const parkPointer = async () => void (await xdotool("mousemove", String(width - 1), String(height - 1)))
  await parkPointer()
  const findWindows = async (windowClass: string) =>
    (await tryXdotool("search", "--onlyvisible", "--class", windowClass)).split("\n").filter(Boolean)

  return {
    env,
    width,
    height,
    press: async (...keys) => void (await xdotool("key", "--clearmodifiers", ...keys)),
    async hold(keys) {
      await xdotool("keydown", keys)
      return async () => void (await xdotool("keyup", keys))
    },
    type: async (text) => void (await xdotool("type", "--delay", "20", text)),
    // Without `--sync`, which waits forever if the pointer is already there.
    async click(x, y, { button = 1, holding } = {}) {
      const [down, up] =
        holding === undefined
          ? [[], []]
          : [
              ["keydown", holding],
              ["keyup", holding],
            ]
      await xdotool("mousemove", String(x), String(y), ...down, "click", String(button), ...up)
    },
    parkPointer,
    async focus(windowClass) {
      const findNewest = async () => (await findWindows(windowClass)).at(-1)
      const window = await until(`a window of ${windowClass} is on the screen`, findNewest)
      // Without a window manager nothing can raise a window.
      if (windowManager) await xdotool("windowactivate", "--sync", window)
      else await xdotool("windowfocus", "--sync", window)
      return xdotool("getwindowname", window)
    },
    pixel: (x, y) => frame.pixel(x, y),
    async waitUntilStill(timeoutMs = 3_000) {
      let previous = ""
      const isUnchanged = () => {
        const current = frame.fingerprint()
        const isSame = current === previous
        previous = current
        return isSame
      }
      return until("the screen is still", isUnchanged, { timeoutMs, intervalMs: 120 }).catch(() => false)
    },
    savePicture(file) {
      mkdirSync(dirname(file), { recursive: true })
      writeFileSync(file, frame.png())
      return file
    },
    async close() {
      frame.close()
      await windowManager?.kill()
      await server.kill()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
