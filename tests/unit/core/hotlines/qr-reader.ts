/**
 * Decodes a small QR code as a phone does once it has found the corners: format, mask, zigzag data
 * modules, bytes. Written from ISO/IEC 18004, independently of the encoder it checks. Supports one
 * undamaged data block: versions 1 to 3 at level M. Throws an Error for anything else.
 */
const masks: readonly ((x: number, y: number) => boolean)[] = [
  (x, y) => (x + y) % 2 === 0,
  (_, y) => y % 2 === 0,
  (x) => x % 3 === 0,
  (x, y) => (x + y) % 3 === 0,
  (x, y) => (Math.floor(y / 2) + Math.floor(x / 3)) % 2 === 0,
  (x, y) => ((x * y) % 2) + ((x * y) % 3) === 0,
  (x, y) => (((x * y) % 2) + ((x * y) % 3)) % 2 === 0,
  (x, y) => (((x + y) % 2) + ((x * y) % 3)) % 2 === 0,
]
const alphanumeric = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:"

export function readQr(width: number, quiet: number, isDark: (x: number, y: number) => boolean): string {
  const size = width - 2 * quiet
  const at = (x: number, y: number): boolean => isDark(x + quiet, y + quiet)
  if (size > 29) throw new Error(`${size} modules: more than this reader supports`)
  const format = Array.from({ length: 5 }, (_, index) => Number(at(index, 8))).join("")
  const levelAndMask = Number.parseInt(format, 2) ^ 0b10101
  if (levelAndMask >> 3 !== 0b00) throw new Error("not at level M")
  const mask = masks[levelAndMask & 7]
  if (!mask) throw new Error("no such mask")
  const bits = dataPlaces(size).map(([x, y]) => Number(at(x, y) !== mask(x, y)))
  return textOf(bits)
}

/** Decodes the QR code of an SVG element in a page. */
export function readDrawing(drawing: SVGElement | null): string {
  const path = drawing?.querySelector("path")?.getAttribute("d") ?? ""
  const width = Number(drawing?.getAttribute("viewBox")?.split(" ")[2])
  const dark = new Set([...path.matchAll(/M(\d+) (\d+)/g)].map(([, x, y]) => `${x} ${y}`))
  return readQr(width, 4, (x, y) => dark.has(`${x} ${y}`))
}

/** The coordinates of the data modules in reading order: from the right, two columns at a time, alternately up and down. */
function dataPlaces(size: number): [number, number][] {
  const found: [number, number][] = []
  const columns = Array.from({ length: size }, (_, index) => size - 1 - index).filter((x) => x !== 6)
  for (let pair = 0; pair < columns.length / 2; pair++) {
    for (let step = 0; step < size; step++) {
      const y = pair % 2 === 0 ? size - 1 - step : step
      for (const x of columns.slice(pair * 2, pair * 2 + 2)) if (!isPattern(x, y, size)) found.push([x, y])
    }
  }
  return found
}

function isPattern(x: number, y: number, size: number): boolean {
  const isCorner = (x < 9 && y < 9) || (x < 9 && y >= size - 8) || (x >= size - 8 && y < 9)
  const isAlignment = size > 21 && Math.abs(x - (size - 7)) <= 2 && Math.abs(y - (size - 7)) <= 2
  return isCorner || isAlignment || x === 6 || y === 6
}

function textOf(bits: readonly number[]): string {
  let read = 0
  const take = (count: number): number => Number.parseInt(bits.slice(read, (read += count)).join(""), 2)
  let text = ""
  for (let mode = take(4); mode !== 0; mode = take(4)) {
    if (mode === 4) {
      for (let left = take(8); left > 0; left--) text += String.fromCharCode(take(8))
    } else if (mode === 2) {
      let left = take(9)
      for (; left > 1; left -= 2) {
        const both = take(11)
        text += (alphanumeric[Math.floor(both / 45)] ?? "") + (alphanumeric[both % 45] ?? "")
      }
      if (left === 1) text += alphanumeric[take(6)] ?? ""
    } else throw new Error(`a mode that this reader does not support: ${mode}`)
  }
  return text
}
