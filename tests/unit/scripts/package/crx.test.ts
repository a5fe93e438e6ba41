import { createPrivateKey, createPublicKey, generateKeyPairSync, verify } from "node:crypto"
import { describe, expect, it } from "vitest"
import { extensionIdOf, packCrx } from "../../../../scripts/package/crx.ts"

const { privateKey, publicKey } = generateKeyPairSync("rsa", { modulusLength: 2048 })
const zip = Buffer.from("the bytes of a zip")

/** Reads a protocol buffer whose values are all length-delimited. Returns them by field number. */
function readFields(bytes: Buffer): ReadonlyMap<number, Buffer> {
  const fields = new Map<number, Buffer>()
  let position = 0
  function readVarint(): number {
    let value = 0
    for (let shift = 0; ; shift += 7) {
      const byte = bytes[position++] ?? 0
      value |= (byte & 0x7f) << shift
      if (byte < 0x80) return value
    }
  }
  while (position < bytes.length) {
    const tag = readVarint()
    expect(tag & 7).toBe(2)
    const length = readVarint()
    fields.set(tag >> 3, bytes.subarray(position, (position += length)))
  }
  return fields
}

const toUint32 = (value: number): Buffer => Buffer.from(Uint32Array.of(value).buffer)
const getField = (fields: ReadonlyMap<number, Buffer>, number: number): Buffer => fields.get(number) ?? Buffer.alloc(0)

describe("packCrx", () => {
  const crx = packCrx(zip, privateKey)
  const headerLength = crx.readUInt32LE(8)
  const header = readFields(crx.subarray(12, 12 + headerLength))
  const proof = readFields(getField(header, 2))

  it("writes a CRX of version 3 that ends with the unchanged zip", () => {
    expect(crx.toString("latin1", 0, 4)).toBe("Cr24")
    expect(crx.readUInt32LE(4)).toBe(3)
    expect(crx.subarray(12 + headerLength).equals(zip)).toBe(true)
  })

  it("contains the public key and a valid signature of the id and the zip", () => {
    const data = getField(header, 10_000)
    expect(getField(proof, 1).equals(publicKey.export({ type: "spki", format: "der" }))).toBe(true)
    const signed = Buffer.concat([Buffer.from("CRX3 SignedData\0"), toUint32(data.length), data, zip])
    expect(verify("sha256", signed, publicKey, getField(proof, 2))).toBe(true)
    expect(verify("sha256", Buffer.concat([signed, Buffer.from("x")]), publicKey, getField(proof, 2))).toBe(false)
    const letters = [...getField(readFields(data), 1)].flatMap((byte) => [byte >> 4, byte & 15])
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
