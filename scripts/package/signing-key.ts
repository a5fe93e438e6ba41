import { createPrivateKey, generateKeyPairSync, type KeyObject } from "node:crypto"
import { readFileSync } from "node:fs"
import { relative, resolve, sep } from "node:path"
import { Failure } from "./failure.ts"

export interface SigningKey {
  readonly key: KeyObject
  /** The key was generated for this run and is never saved, so the next package has another id. */
  readonly isThrowaway: boolean
}

function readPem(given: string, root: string): string {
  if (given.includes("-----BEGIN")) return given
  const file = resolve(given)
  const [topFolder] = relative(root, file).split(sep)
  if (topFolder !== ".." && !relative(root, file).match(/^[A-Z]:/i))
    throw new Failure(
      `The signing key ${given} is in the repository, where it could be committed: move it to a folder outside.`,
    )
  try {
    return readFileSync(file, "utf8")
  } catch {
    throw new Failure(`The signing key ${given} can't be read: give the path of a PEM file.`)
  }
}

function parseKey(pem: string): KeyObject {
  try {
    return createPrivateKey(pem)
  } catch {
    throw new Failure("The signing key is not a private key: give one in PEM form, without a passphrase.")
  }
}

/** Reads the key from the path of a PEM file or from the PEM text. Without either, generates one. */
export function signingKey(given: string | undefined, root: string): SigningKey {
  if (!given) return { key: generateKeyPairSync("rsa", { modulusLength: 2048 }).privateKey, isThrowaway: true }
  const key = parseKey(readPem(given, root))
  const bits = key.asymmetricKeyDetails?.modulusLength ?? 0
  if (key.asymmetricKeyType !== "rsa" || bits < 2048)
    throw new Failure("The signing key is not an RSA key of 2048 bits or more: give one that is.")
  return { key, isThrowaway: false }
}
