export function oneOf<T>(choices: readonly T[]): (value: unknown) => T | undefined {
  return (value) => choices.find((choice) => choice === value)
}

/** Each value once, in its order, and only those that are sound; undefined: not a list. */
export function parseList<T extends string>(
  value: unknown,
  parse: (entry: unknown) => T | undefined,
  most: number,
): readonly T[] | undefined {
  if (!Array.isArray(value)) return undefined
  const sound = value.slice(0, 10 * most).flatMap((entry) => parse(entry) ?? [])
  return [...new Set(sound)].slice(0, most)
}
