import { execFileSync } from "node:child_process"
import { closeSync, mkdtempSync, openSync, rmSync, writeFileSync, writeSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { fileURLToPath } from "node:url"
import { ensurePackages } from "./packages.ts"

const source = fileURLToPath(new URL("odd-machine.c", import.meta.url))

/** A slow disk or a wrong clock, for one browser alone: `odd-machine.c` says how. */
export interface OddMachine {
  /** For the browser's start. */
  readonly env: Readonly<Record<string, string>>
  /** Milliseconds that each write to the disk takes longer from now on. */
  slowDisk(milliseconds: number): void
  /** Milliseconds by which the clock is ahead from now on; negative: it was set back. */
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
    // In place: the browser has this very file mapped.
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
