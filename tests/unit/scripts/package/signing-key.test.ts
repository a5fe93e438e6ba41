import { generateKeyPairSync } from "node:crypto"
import { mkdtempSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { afterEach, beforeEach, describe, expect, it } from "vitest"
import { extensionIdOf } from "../../../../scripts/package/crx.ts"
import { signingKey } from "../../../../scripts/package/signing-key.ts"

const { privateKey, publicKey } = generateKeyPairSync("rsa", { modulusLength: 2048 })
const pem = privateKey.export({ type: "pkcs8", format: "pem" }).toString()

describe("signingKey", () => {
  let folder: string
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "porchlight-key-"))
  })
  afterEach(() => rmSync(folder, { recursive: true, force: true }))

  function put(name: string, text: string): string {
    writeFileSync(join(folder, name), text)
    return join(folder, name)
  }

  it("reads a file, or the text itself", () => {
    for (const given of [put("key.pem", pem), pem]) {
      const { key, isThrowaway } = signingKey(given, process.cwd())
      expect(extensionIdOf(key)).toBe(extensionIdOf(privateKey))
      expect(isThrowaway).toBe(false)
    }
  })

  it("generates another key each time if none is given", () => {
    const [one, other] = [signingKey(undefined, folder), signingKey("", folder)]
    expect(one.isThrowaway && other.isThrowaway).toBe(true)
    expect(extensionIdOf(one.key)).not.toBe(extensionIdOf(other.key))
  })

  it("rejects a key inside the repository", () => {
    const file = put("key.pem", pem)
    expect(() => signingKey(file, folder)).toThrow("where it could be committed")
  })

  it("rejects a missing file, a public key, a weak key and a key that is not RSA", () => {
    const weak = generateKeyPairSync("rsa", { modulusLength: 1024 }).privateKey
    const other = generateKeyPairSync("ed25519").privateKey
    const given = [
      join(folder, "missing.pem"),
      put("public.pem", publicKey.export({ type: "spki", format: "pem" }).toString()),
      put("weak.pem", weak.export({ type: "pkcs8", format: "pem" }).toString()),
      put("other.pem", other.export({ type: "pkcs8", format: "pem" }).toString()),
    ]
    const reasons = ["can't be read", "not a private key", "RSA key of 2048 bits", "RSA key of 2048 bits"]
    for (const [at, file] of given.entries()) expect(() => signingKey(file, process.cwd())).toThrow(reasons[at])
  })
})
