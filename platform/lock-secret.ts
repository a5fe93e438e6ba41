import { hashBytes, isSameLock, saltBytes, type Lock } from "../core/settings/lock"

const toText = (bytes: Uint8Array): string => btoa(String.fromCharCode(...bytes))
const toBytes = (text: string): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(atob(text), (character) => character.charCodeAt(0))

/** The browser computes this off the main thread, so the page stays usable. */
async function derive(phrase: string, salt: Uint8Array<ArrayBuffer>, rounds: number): Promise<Lock> {
  const key = await crypto.subtle.importKey("raw", new TextEncoder().encode(phrase), "PBKDF2", false, ["deriveBits"])
  const hash = await crypto.subtle.deriveBits(
    { name: "PBKDF2", hash: "SHA-256", salt, iterations: rounds },
    key,
    8 * hashBytes,
  )
  return { salt: toText(salt), hash: toText(new Uint8Array(hash)), rounds }
}

export function makeLock(phrase: string, rounds: number): Promise<Lock> {
  return derive(phrase, crypto.getRandomValues(new Uint8Array(saltBytes)), rounds)
}

export async function opensLock(phrase: string, lock: Lock): Promise<boolean> {
  return isSameLock(await derive(phrase, toBytes(lock.salt), lock.rounds), lock)
}
