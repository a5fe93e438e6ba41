const cache = new Map<string, unknown>()

/**
 * Returns the value stored under `key`, or makes and stores it. Creating a formatter or checking a time
 * zone is slow, and a list needs the same few over and over. The key must name everything that `make` uses.
 */
export function memoize<T>(key: string, make: () => T): T {
  if (!cache.has(key)) cache.set(key, make())
  return cache.get(key) as T
}
