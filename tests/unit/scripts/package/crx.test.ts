import { createPrivateKey, createPublicKey, generateKeyPairSync, verify } from "node:crypto"
import { describe, expect, it } from "vitest"
import { extensionIdOf, packCrx } from "../../../../scripts/package/crx.ts"

const { privateKey, publicKey } = generateKeyPairSync("rsa", { modulusLength: 2048 })
const zip = Buffer.from("as if it were a zip")

/** The fields of a protocol buffer that has only values of a given length, by number. */
function readFields(bytes: Buffer): ReadonlyMap<number, Buffer> {
  const fields = new Map<number, Buffer>()
  let at = 0
  function readVarint(): number {
    let value = 0
    for (let shift = 0; ; shift += 7) {
      const byte = bytes[at++] ?? 0
      value |= (byte & 0x7f) << shift
      if (byte < 0x80) return value
    }
  }
  while (at < bytes.length) {
    const tag = readVarint()
    expect(tag & 7).toBe(2)
    const length = readVarint()
    fields.set(tag >> 3, bytes.subarray(at, (at += length)))
  }
  return fields
}

const uint32 = (value: number): Buffer => Buffer.from(Uint32Array.of(value).buffer)
const part = (fields: ReadonlyMap<number, Buffer>, number: number): Buffer => fields.get(number) ?? Buffer.alloc(0)

describe("packCrx", () => {
  const crx = packCrx(zip, privateKey)
  const headerLength = crx.readUInt32LE(8)
  const header = readFields(crx.subarray(12, 12 + headerLength))
  const proof = readFields(part(header, 2))

  it("writes a CRX of version 3 that ends with the unchanged zip", () => {
    expect(crx.toString("latin1", 0, 4)).toBe("Cr24")
    expect(crx.readUInt32LE(4)).toBe(3)
    expect(crx.subarray(12 + headerLength).equals(zip)).toBe(true)
  })

  it("contains the public key and a valid signature of the id and the zip", () => {
    const data = part(header, 10_000)
    expect(part(proof, 1).equals(publicKey.export({ type: "spki", format: "der" }))).toBe(true)
    const signed = Buffer.concat([Buffer.from("CRX3 SignedData\0"), uint32(data.length), data, zip])
    expect(verify("sha256", signed, publicKey, part(proof, 2))).toBe(true)
    expect(verify("sha256", Buffer.concat([signed, Buffer.from("x")]), publicKey, part(proof, 2))).toBe(false)
    const letters = [...part(readFields(data), 1)].flatMap((byte) => [byte >> 4, byte & 15])
    expect(String.fromCharCode(...letters.map((digit) => 97 + digit))).toBe(extensionIdOf(privateKey))
  })

  it("writes the same bytes each time", () => {
    expect(packCrx(zip, privateKey).equals(crx)).toBe(true)
  })
})

describe("extensionIdOf", () => {
  it("is 32 letters from a to p, the same for a key read from PEM", () => {
    expect(extensionIdOf(privateKey)).toMatch(/^[a-p]{32}$/)
    const pem = privateKey.export({ type: "pkcs8", format: "pem" })
    expect(extensionIdOf(createPrivateKey(pem))).toBe(extensionIdOf(privateKey))
    expect(createPublicKey(pem).equals(publicKey)).toBe(true)
  })
})
