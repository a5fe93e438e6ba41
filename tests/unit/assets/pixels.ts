import { readFileSync } from "node:fs"
import { inflateSync } from "node:zlib"

export interface Pixel {
  /** Red, green and blue, 0 to 255. */
  readonly color: readonly [number, number, number]
  /** 0 (transparent) to 255 (opaque). */
  readonly alpha: number
}

export interface Picture {
  readonly width: number
  readonly height: number
  readonly pixels: readonly Pixel[]
}

function paeth(left: number, above: number, corner: number): number {
  const [a, b, c] = [left, above, corner].map((one) => Math.abs(left + above - corner - one))
  if ((a ?? 0) <= (b ?? 0) && (a ?? 0) <= (c ?? 0)) return left
  return (b ?? 0) <= (c ?? 0) ? above : corner
}

/** Decodes a PNG file as browsers write it: 8-bit RGBA, not interlaced. Throws for any other kind. */
export function readPng(file: URL): Picture {
  const bytes = readFileSync(file)
  const [width, height] = [bytes.readUInt32BE(16), bytes.readUInt32BE(20)]
  if (bytes.toString("latin1", 1, 4) !== "PNG" || bytes.readUInt32BE(24) !== 0x08060000) {
    throw new Error(`${file.pathname} is not an 8-bit RGBA PNG without interlacing`)
  }
  const packed: Buffer[] = []
  for (let at = 8; at < bytes.length; at += 12 + bytes.readUInt32BE(at)) {
    const length = bytes.readUInt32BE(at)
    if (bytes.toString("latin1", at + 4, at + 8) === "IDAT") packed.push(bytes.subarray(at + 8, at + 8 + length))
  }
  const rows = inflateSync(Buffer.concat(packed))
  const stride = width * 4
  const plain = new Uint8Array(stride * height)
  const at = (x: number, y: number): number => (x < 0 || y < 0 ? 0 : (plain[y * stride + x] ?? 0))
  for (let y = 0; y < height; y += 1) {
    const filter = rows[y * (stride + 1)] ?? 0
    for (let x = 0; x < stride; x += 1) {
      const [left, above, corner] = [at(x - 4, y), at(x, y - 1), x < 4 ? 0 : at(x - 4, y - 1)]
      const guess = [0, left, above, (left + above) >> 1, paeth(left, above, corner)][filter] ?? 0
      plain[y * stride + x] = (rows[y * (stride + 1) + 1 + x] ?? 0) + guess
    }
  }
  const pixels = Array.from({ length: width * height }, (_, place): Pixel => {
    const [red = 0, green = 0, blue = 0, alpha = 0] = plain.subarray(place * 4, place * 4 + 4)
    return { color: [red, green, blue], alpha }
  })
  return { width, height, pixels }
}
