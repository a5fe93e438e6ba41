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

  function write(name: string, text: string): string {
    writeFileSync(join(folder, name), text)
    return join(folder, name)
  }

  it("reads the key from a file or from the text itself", () => {
    for (const keyOrFile of [write("key.pem", pem), pem]) {
      const { key, isThrowaway } = signingKey(keyOrFile, process.cwd())
      expect(extensionIdOf(key)).toBe(extensionIdOf(privateKey))
      expect(isThrowaway).toBe(false)
    }
  })

  it("generates another key each time if none is given", () => {
    const [first, second] = [signingKey(undefined, folder), signingKey("", folder)]
    expect(first.isThrowaway && second.isThrowaway).toBe(true)
    expect(extensionIdOf(first.key)).not.toBe(extensionIdOf(second.key))
  })

  it("rejects a key inside the repository", () => {
    const file = write("key.pem", pem)
    expect(() => signingKey(file, folder)).toThrow("where it could be committed")
  })

  it("rejects a missing file, a public key, a weak key and a key that is not RSA", () => {
    const weakKey = generateKeyPairSync("rsa", { modulusLength: 1024 }).privateKey
    const otherKindOfKey = generateKeyPairSync("ed25519").privateKey
    const files = [
      join(folder, "missing.pem"),
      write("public.pem", publicKey.export({ type: "spki", format: "pem" }).toString()),
      write("weak.pem", weakKey.export({ type: "pkcs8", format: "pem" }).toString()),
      write("other.pem", otherKindOfKey.export({ type: "pkcs8", format: "pem" }).toString()),
    ]
    const reasons = ["can't be read", "not a private key", "RSA key of 2048 bits", "RSA key of 2048 bits"]
    for (const [index, file] of files.entries()) expect(() => signingKey(file, process.cwd())).toThrow(reasons[index])
  })
})
