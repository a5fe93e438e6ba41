import type { Mark } from "./ports"

/**
 * 24 bits of FNV-1a, salted. Short on purpose: many addresses share a value, so what stays in the
 * log of the browser's storage proves no visit. Computed at once, with no call to wait for, since
 * the mark is written in the same tick as the cover.
 */
export function shortHash(salt: number, address: string): number {
  let hash = 0x811c9dc5
  for (const character of `${salt}|${address}`) {
    hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193) >>> 0
  }
  return (hash ^ (hash >>> 24)) & 0xffffff
}

export function markOf(salt: number, addresses: readonly string[]): Mark {
  return { salt, hashes: [...new Set(addresses.map((address) => shortHash(salt, address)))] }
}

export function isMarked(mark: Mark, address: string): boolean {
  return mark.hashes.includes(shortHash(mark.salt, address))
}

/** Null for anything that is not a mark: storage is foreign until it is read. */
export function parseMark(stored: unknown): Mark | null {
  if (typeof stored !== "object" || stored === null) return null
  if (!("salt" in stored) || !("hashes" in stored)) return null
  const { salt, hashes } = stored
  if (typeof salt !== "number" || !Array.isArray(hashes)) return null
  return { salt, hashes: hashes.filter((hash): hash is number => typeof hash === "number") }
}
