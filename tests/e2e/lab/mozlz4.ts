import { readFileSync } from "node:fs"

const magic = Buffer.from("mozLz40\0", "latin1")

/** A length of 15 continues in the following bytes for as long as each is 255. */
function lengthFrom(input: Buffer, position: number, nibble: number): [length: number, next: number] {
  let length = nibble
  let next = position
  if (nibble === 15) {
    let more = 255
    while (more === 255) {
      more = input.readUInt8(next++)
      length += more
    }
  }
  return [length, next]
}

/** Decompresses one LZ4 block: runs of literal bytes, each followed by a copy of earlier output. */
function unpackBlock(input: Buffer, size: number): Buffer {
  const output = Buffer.alloc(size)
  let read = 0
  let written = 0
  while (read < input.length) {
    const token = input.readUInt8(read)
    const [plain, from] = lengthFrom(input, read + 1, token >> 4)
    input.copy(output, written, from, from + plain)
    written += plain
    read = from + plain
    if (read >= input.length) break
    const back = input.readUInt16LE(read)
    const [extra, next] = lengthFrom(input, read + 2, token & 15)
    read = next
    // Copy byte by byte, because the source may overlap the bytes being written.
    for (let left = extra + 4; left > 0; left--, written++) output[written] = output.readUInt8(written - back)
  }
  return output.subarray(0, written)
}

/** Reads one of Firefox's files, decompressed if it is mozLz4. */
export function readUnpacked(file: string): Buffer {
  const bytes = readFileSync(file)
  if (!bytes.subarray(0, magic.length).equals(magic)) return bytes
  return unpackBlock(bytes.subarray(magic.length + 4), bytes.readUInt32LE(magic.length))
}
