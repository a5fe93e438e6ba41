import { execFile } from "node:child_process"
import { promisify } from "node:util"
import type { Screen } from "./screen.ts"

const run = promisify(execFile)

/** X11 keycodes: the keys by position, with the names that a US keyboard prints on them. xdotool accepts keycodes. */
const keycodes = { a: 38, b: 56, f: 41, k: 45, l: 46, q: 24, w: 25, x: 53 } as const
const modifierKeycodes = { "left alt": 64, "right alt": 108, "left shift": 50 } as const

export type KeyPosition = keyof typeof keycodes
export type Modifier = keyof typeof modifierKeycodes

/** Sets a keyboard layout, named as in desktop settings: `de`, `il`, `us` with the variant `dvorak`. */
export async function setKeyboard({ env }: Screen, layout: string, variant = ""): Promise<void> {
  await run("setxkbmap", ["-layout", layout, "-variant", variant], { env })
}

/** Presses the key at this position, whatever character it types, while holding the modifiers. */
export async function pressKeyAt({ env }: Screen, position: KeyPosition, ...modifiers: Modifier[]): Promise<void> {
  const held = modifiers.map((modifier) => String(modifierKeycodes[modifier]))
  const keysDown = held.flatMap((keycode) => ["keydown", keycode])
  const keysUp = held.toReversed().flatMap((keycode) => ["keyup", keycode])
  await run("xdotool", [...keysDown, "key", String(keycodes[position]), ...keysUp], { env })
}
