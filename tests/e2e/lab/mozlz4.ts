import { readFileSync } from "node:fs"

const signature = Buffer.from("mozLz40\0", "latin1")

/** Reads a length. A half-byte of 15 means that the length continues in the following bytes, for as long as each is 255. */
function readLength(input: Buffer, position: number, nibble: number): [length: number, next: number] {
  let length = nibble
  let next = position
  if (nibble === 15) {
    let lengthByte = 255
    while (lengthByte === 255) {
      lengthByte = input.readUInt8(next++)
      length += lengthByte
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
    const [literalLength, literalStart] = readLength(input, read + 1, token >> 4)
    input.copy(output, written, literalStart, literalStart + literalLength)
    written += literalLength
    read = literalStart + literalLength
    if (read >= input.length) break
    const distance = input.readUInt16LE(read)
    const [extraLength, next] = readLength(input, read + 2, token & 15)
    read = next
    // Copy byte by byte, because the source may overlap the bytes being written.
    for (let remaining = extraLength + 4; remaining > 0; remaining--, written++)
      output[written] = output.readUInt8(written - distance)
  }
  return output.subarray(0, written)
}

/** Reads one of Firefox's files, decompressed if it is mozLz4. */
export function readUnpacked(file: string): Buffer {
  const bytes = readFileSync(file)
  if (!bytes.subarray(0, signature.length).equals(signature)) return bytes
  return unpackBlock(bytes.subarray(signature.length + 4), bytes.readUInt32LE(signature.length))
}
