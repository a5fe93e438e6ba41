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
  delayDiskWrites(milliseconds: number): void
  /** Sets the clock this many milliseconds ahead of the real time, or behind it if negative. */
  setClockOffset(milliseconds: number): void
  remove(): void
}

export function makeOddMachine(): OddMachine {
  const folder = mkdtempSync(join(tmpdir(), "porchlight-odd-"))
  const library = join(folder, "odd-machine.so")
  const stateFile = join(folder, "state")
  ensurePackages("gcc", "libc6-dev")
  execFileSync("cc", ["-shared", "-fPIC", "-O2", "-o", library, source, "-ldl"])
  writeFileSync(stateFile, Buffer.alloc(16))
  const write = (value: number, position: number): void => {
    const bytes = Buffer.alloc(8)
    bytes.writeBigInt64LE(BigInt(value))
    // Write in place, because the browser has this file mapped.
    const file = openSync(stateFile, "r+")
    writeSync(file, bytes, 0, 8, position)
    closeSync(file)
  }
  return {
    env: { LD_PRELOAD: library, ODD_MACHINE: stateFile },
    delayDiskWrites: (milliseconds) => write(milliseconds, 0),
    setClockOffset: (milliseconds) => write(milliseconds, 8),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  }
}
