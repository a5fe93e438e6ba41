import { createHash } from "node:crypto"
import { closeSync, openSync, readFileSync, readSync } from "node:fs"
import { encodePng } from "./png.ts"

/** Where the pixels are in the file that Xvfb writes its screen to (XWD, version 7). */
interface Layout {
  readonly width: number
  readonly height: number
  readonly pixelsStart: number
  readonly bytesPerLine: number
}

export interface FrameBuffer {
  readonly width: number
  readonly height: number
  /** The color on the screen now, as `#rrggbb`. Takes microseconds. */
  pixel(x: number, y: number): string
  png(): Buffer
  /** Two equal fingerprints mean that nothing on the screen changed between them. */
  fingerprint(): string
  close(): void
}

function layoutOf(header: Buffer): Layout {
  const field = (index: number) => header.readUInt32BE(index * 4)
  if (field(1) !== 7 || field(11) !== 32) throw new Error("the screen is not XWD version 7 with 32 bits per pixel")
  // Color cells of 12 bytes each come between the header and the pixels.
  return { width: field(4), height: field(5), pixelsStart: field(0) + 12 * field(19), bytesPerLine: field(12) }
}

export function openFrameBuffer(file: string): FrameBuffer {
  const handle = openSync(file, "r")
  const header = Buffer.alloc(100)
  readSync(handle, header, 0, 100, 0)
  const { width, height, pixelsStart, bytesPerLine } = layoutOf(header)
  const pixelBytes = Buffer.alloc(4)
  return {
    width,
    height,
    pixel(x, y) {
      readSync(handle, pixelBytes, 0, 4, pixelsStart + y * bytesPerLine + x * 4)
      return `#${Buffer.from([pixelBytes.readUInt8(2), pixelBytes.readUInt8(1), pixelBytes.readUInt8(0)]).toString("hex")}`
    },
    png() {
      const bytes = readFileSync(file)
      return encodePng(width, height, (x, y) => bytes.readUInt32LE(pixelsStart + y * bytesPerLine + x * 4))
    },
    fingerprint: () => createHash("sha1").update(readFileSync(file)).digest("hex"),
    close: () => closeSync(handle),
  }
}
