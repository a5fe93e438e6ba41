import { execFile } from "node:child_process"
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { dirname, join } from "node:path"
import { promisify } from "node:util"
import { start } from "./children.ts"
import { openFrameBuffer } from "./framebuffer.ts"
import { until } from "./wait.ts"

const run = promisify(execFile)

export interface Click {
  /** 1: left, 2: middle, 3: right. */
  readonly button?: number
  /** A key that is held meanwhile. */
  readonly holding?: string
}

/** A virtual screen with real keys and a real pointer, and a way to look at it. */
export interface Screen {
  readonly env: NodeJS.ProcessEnv
  readonly width: number
  readonly height: number
  /** As xdotool names keys: `alt+shift+e`, `Escape`. */
  press(...keys: string[]): Promise<void>
  /** Holds keys down until the answered function is called. */
  hold(keys: string): Promise<() => Promise<void>>
  type(text: string): Promise<void>
  click(x: number, y: number, how?: Click): Promise<void>
  /** Moves the pointer into the corner, where it points at nothing. */
  parkPointer(): Promise<void>
  /** Gives the keyboard to the newest window of a program; answers its title. */
  focus(windowClass: string): Promise<string>
  pixel(x: number, y: number): string
  /** Waits until nothing moves any more, and says whether that came to be. */
  still(atMost?: number): Promise<boolean>
  /** Writes what is on the screen now to a PNG file and answers the file's name. */
  picture(file: string): string
  close(): Promise<void>
}

/** Programs on the virtual screen must not find the real one, nor the desktop's services. */
function surroundings(display: string): NodeJS.ProcessEnv {
  const { WAYLAND_DISPLAY: _, DBUS_SESSION_BUS_ADDRESS: __, ...rest } = process.env
  return { ...rest, DISPLAY: display, MOZ_ENABLE_WAYLAND: "0", XDG_SESSION_TYPE: "x11", NO_AT_BRIDGE: "1" }
}

async function startServer(folder: string, width: number, height: number) {
  // Xvfb looks for a free display number by itself and writes it to file descriptor 3.
  const server = start(
    "Xvfb",
    ["-displayfd", "3", "-screen", "0", `${width}x${height}x24`, "-fbdir", folder, "-nolisten", "tcp", "-noreset"],
    { stdio: ["ignore", "ignore", "ignore", "pipe"] },
  )
  let number = ""
  server.process.stdio[3]?.on("data", (data: Buffer) => (number += data.toString()))
  await until("Xvfb tells its display number", () => number.endsWith("\n") || server.hasEnded())
  if (server.hasEnded()) throw new Error("Xvfb could not be started")
  return { server, display: `:${number.trim()}` }
}

interface ScreenOptions {
  readonly width?: number
  readonly height?: number
  /** The program that gives windows a frame and the keyboard; null: none. */
  readonly windowManager?: readonly [string, ...string[]] | null
}

export async function openScreen(options: ScreenOptions = {}): Promise<Screen> {
  const { width = 1280, height = 900, windowManager: manager = ["openbox"] } = options
  const folder = mkdtempSync(join(tmpdir(), "porchlight-screen-"))
  const { server, display } = await startServer(folder, width, height)
  const env = surroundings(display)
  const windowManager = manager && start(manager[0], manager.slice(1), { env })
  const frame = openFrameBuffer(join(folder, "Xvfb_screen0"))
  const xdotool = async (...args: string[]) => (await run("xdotool", args, { env })).stdout.trim()
  const quietly = (...args: string[]) => xdotool(...args).catch(() => "")
  if (windowManager) await until("the window manager answers", async () => (await quietly("get_desktop")) !== "")

  // The pointer is part of the picture: out of the way, until it is needed.
  const parkPointer = async () => void (await xdotool("mousemove", String(width - 1), String(height - 1)))
  await parkPointer()
  const windows = async (windowClass: string) =>
    (await quietly("search", "--onlyvisible", "--class", windowClass)).split("\n").filter(Boolean)

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
    // Without `--sync`: it waits in vain for a pointer that is there already.
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
      const newest = async () => (await windows(windowClass)).at(-1)
      const found = await until(`a window of ${windowClass} is on the screen`, newest)
      // Without a window manager nobody can be asked to bring a window forward.
      if (windowManager) await xdotool("windowactivate", "--sync", found)
      else await xdotool("windowfocus", "--sync", found)
      return xdotool("getwindowname", found)
    },
    pixel: (x, y) => frame.pixel(x, y),
    async still(atMost = 3_000) {
      let before = ""
      const same = () => {
        const now = frame.fingerprint()
        const answer = now === before
        before = now
        return answer
      }
      return until("the screen is still", same, { atMost, every: 120 }).catch(() => false)
    },
    picture(file) {
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
