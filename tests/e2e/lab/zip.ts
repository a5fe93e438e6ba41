import { readdirSync, readFileSync } from "node:fs"
import { join, relative, sep } from "node:path"
import { crc32 } from "node:zlib"

interface Entry {
  readonly name: Buffer
  readonly data: Buffer
}

/** The fields that both a file's local header and its central directory entry contain. */
function sharedFields({ name, data }: Entry): Buffer {
  const fields = Buffer.alloc(26)
  fields.writeUInt16LE(20, 0)
  fields.writeUInt32LE(0x00210000, 6)
  fields.writeUInt32LE(crc32(data), 10)
  fields.writeUInt32LE(data.length, 14)
  fields.writeUInt32LE(data.length, 18)
  fields.writeUInt16LE(name.length, 22)
  return fields
}

function withSignature(signature: number, ...parts: Buffer[]): Buffer {
  const signatureBytes = Buffer.alloc(4)
  signatureBytes.writeUInt32LE(signature)
  return Buffer.concat([signatureBytes, ...parts])
}

/** Packs a folder into a zip archive without compression. */
export function zipFolder(folder: string): Buffer {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry): Entry => {
      const file = join(entry.parentPath, entry.name)
      return { name: Buffer.from(relative(folder, file).split(sep).join("/")), data: readFileSync(file) }
    })
  const files: Buffer[] = []
  const directory: Buffer[] = []
  let offset = 0
  for (const entry of entries) {
    const file = withSignature(0x04034b50, sharedFields(entry), entry.name, entry.data)
    const offsetFields = Buffer.alloc(14)
    offsetFields.writeUInt32LE(offset, 10)
    directory.push(withSignature(0x02014b50, Buffer.from([20, 0]), sharedFields(entry), offsetFields, entry.name))
    files.push(file)
    offset += file.length
  }
  const endFields = Buffer.alloc(18)
  endFields.writeUInt16LE(entries.length, 4)
  endFields.writeUInt16LE(entries.length, 6)
  endFields.writeUInt32LE(Buffer.concat(directory).length, 8)
  endFields.writeUInt32LE(offset, 12)
  return Buffer.concat([...files, ...directory, withSignature(0x06054b50, endFields)])
}
