import { execFile } from "node:child_process"
import { promisify } from "node:util"
import type { Screen } from "./screen.ts"

const run = promisify(execFile)

/** X11 keycodes: keys by position, named by their label on a US keyboard. xdotool accepts keycodes. */
const places = { a: 38, b: 56, f: 41, k: 45, l: 46, q: 24, w: 25, x: 53 } as const
const modifiers = { "left alt": 64, "right alt": 108, "left shift": 50 } as const

export type Place = keyof typeof places
export type Modifier = keyof typeof modifiers

/** Sets a keyboard layout, named as in desktop settings: `de`, `il`, `us` with the variant `dvorak`. */
export async function setKeyboard({ env }: Screen, layout: string, variant = ""): Promise<void> {
  await run("setxkbmap", ["-layout", layout, "-variant", variant], { env })
}

/** Presses the key at this position, whatever it types, while holding the modifiers. */
export async function pressAt({ env }: Screen, place: Place, ...held: Modifier[]): Promise<void> {
  const numbers = held.map((modifier) => String(modifiers[modifier]))
  const up = numbers.toReversed().flatMap((number) => ["keyup", number])
  const down = numbers.flatMap((number) => ["keydown", number])
  await run("xdotool", [...down, "key", String(places[place]), ...up], { env })
}
