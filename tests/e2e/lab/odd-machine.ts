import { execFileSync } from "node:child_process"
import { closeSync, mkdtempSync, openSync, rmSync, writeFileSync, writeSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { fileURLToPath } from "node:url"
import { ensurePackages } from "./packages.ts"

const source = fileURLToPath(new URL("odd-machine.c", import.meta.url))

/** A slow disk or a wrong clock for one browser only: `odd-machine.c` explains how. */
export interface OddMachine {
  /** Environment variables to start the browser with. */
  readonly env: Readonly<Record<string, string>>
  /** Makes each write to the disk take this many milliseconds longer from now on. */
  slowDisk(milliseconds: number): void
  /** Sets the clock this many milliseconds ahead, or back if negative. */
  setClock(milliseconds: number): void
  remove(): void
}

export function makeOddMachine(): OddMachine {
  const folder = mkdtempSync(join(tmpdir(), "porchlight-odd-"))
  const library = join(folder, "odd-machine.so")
  const state = join(folder, "state")
  ensurePackages("gcc", "libc6-dev")
  execFileSync("cc", ["-shared", "-fPIC", "-O2", "-o", library, source, "-ldl"])
  writeFileSync(state, Buffer.alloc(16))
  const write = (value: number, at: number): void => {
    const bytes = Buffer.alloc(8)
    bytes.writeBigInt64LE(BigInt(value))
    // Write in place, because the browser has this file mapped.
    const file = openSync(state, "r+")
    writeSync(file, bytes, 0, 8, at)
    closeSync(file)
  }
  return {
    env: { LD_PRELOAD: library, ODD_MACHINE: state },
    slowDisk: (milliseconds) => write(milliseconds, 0),
    setClock: (milliseconds) => write(milliseconds, 8),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  }
}
