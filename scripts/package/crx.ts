import { createHash, createPublicKey, sign, type KeyObject } from "node:crypto"

/*
 * CRX3, the format of Chromium's packages: `Cr24`, the version and the length of the header as little-endian
 * 32-bit integers, the header, then the zip. The header is a protocol buffer:
 * https://chromium.googlesource.com/chromium/src/+/main/components/crx_file/crx3.proto
 */

const sha256WithRsaField = 2
const signedHeaderDataField = 10_000

function uint32(value: number): Buffer {
  const bytes = Buffer.alloc(4)
  bytes.writeUInt32LE(value)
  return bytes
}

/** Seven bits per byte, lowest first; the top bit is set in all but the last byte. */
function varint(value: number): Buffer {
  const bytes: number[] = []
  for (let remaining = value; ; remaining >>>= 7) {
    if (remaining < 0x80) return Buffer.from([...bytes, remaining])
    bytes.push((remaining & 0x7f) | 0x80)
  }
}

/** A length-delimited field: bytes or a message. */
const field = (number: number, value: Buffer): Buffer =>
  Buffer.concat([varint((number << 3) | 2), varint(value.length), value])

function keyHash(key: KeyObject): Buffer {
  const publicKey = createPublicKey(key).export({ type: "spki", format: "der" })
  return createHash("sha256").update(publicKey).digest().subarray(0, 16)
}

/**
 * The id that Chromium gives an extension signed with this key: the first 16 bytes of a hash, with each half byte as a
 * letter from a to p.
 */
export const extensionIdOf = (key: KeyObject): string =>
  keyHash(key)
    .toString("hex")
    .replace(/./g, (digit) => String.fromCharCode(97 + Number.parseInt(digit, 16)))

/** Signs a zip with an RSA key. The same zip and key give the same bytes. */
export function packCrx(zip: Buffer, key: KeyObject): Buffer {
  const signedData = field(1, keyHash(key))
  const bytesToSign = Buffer.concat([Buffer.from("CRX3 SignedData\0"), uint32(signedData.length), signedData, zip])
  const publicKey = createPublicKey(key).export({ type: "spki", format: "der" })
  const proof = Buffer.concat([field(1, publicKey), field(2, sign("sha256", bytesToSign, key))])
  const header = Buffer.concat([field(sha256WithRsaField, proof), field(signedHeaderDataField, signedData)])
  return Buffer.concat([Buffer.from("Cr24"), uint32(3), uint32(header.length), header, zip])
}
