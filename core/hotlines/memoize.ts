const made = new Map<string, unknown>()

/** Making a formatter or asking a time zone takes long, and a list asks for the same few again and again. The key names all that it is made of. */
export function memoize<T>(key: string, make: () => T): T {
  if (!made.has(key)) made.set(key, make())
  return made.get(key) as T
}
