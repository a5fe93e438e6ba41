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

/** PNG's Paeth predictor: the neighbor that is closest to `left + above - corner`. */
function paeth(left: number, above: number, corner: number): number {
  const estimate = left + above - corner
  const distanceToLeft = Math.abs(estimate - left)
  const distanceToAbove = Math.abs(estimate - above)
  const distanceToCorner = Math.abs(estimate - corner)
  if (distanceToLeft <= distanceToAbove && distanceToLeft <= distanceToCorner) return left
  return distanceToAbove <= distanceToCorner ? above : corner
}

/** Decodes a PNG file of the kind that browsers write: 8-bit RGBA, not interlaced. Throws for any other kind. */
export function readPng(file: URL): Picture {
  const bytes = readFileSync(file)
  const [width, height] = [bytes.readUInt32BE(16), bytes.readUInt32BE(20)]
  if (bytes.toString("latin1", 1, 4) !== "PNG" || bytes.readUInt32BE(24) !== 0x08060000) {
    throw new Error(`${file.pathname} is not an 8-bit RGBA PNG without interlacing`)
  }
  const compressed: Buffer[] = []
  for (let start = 8; start < bytes.length; start += 12 + bytes.readUInt32BE(start)) {
    const length = bytes.readUInt32BE(start)
    const type = bytes.toString("latin1", start + 4, start + 8)
    if (type === "IDAT") compressed.push(bytes.subarray(start + 8, start + 8 + length))
  }
  const filtered = inflateSync(Buffer.concat(compressed))
  const stride = width * 4
  const decoded = new Uint8Array(stride * height)
  const byteAt = (x: number, y: number): number => (x < 0 || y < 0 ? 0 : (decoded[y * stride + x] ?? 0))
  for (let y = 0; y < height; y += 1) {
    const filter = filtered[y * (stride + 1)] ?? 0
    for (let x = 0; x < stride; x += 1) {
      const [left, above, corner] = [byteAt(x - 4, y), byteAt(x, y - 1), x < 4 ? 0 : byteAt(x - 4, y - 1)]
      const prediction = [0, left, above, (left + above) >> 1, paeth(left, above, corner)][filter] ?? 0
      decoded[y * stride + x] = (filtered[y * (stride + 1) + 1 + x] ?? 0) + prediction
    }
  }
  const pixels = Array.from({ length: width * height }, (_, index): Pixel => {
    const [red = 0, green = 0, blue = 0, alpha = 0] = decoded.subarray(index * 4, index * 4 + 4)
    return { color: [red, green, blue], alpha }
  })
  return { width, height, pixels }
}
