export function oneOf<T>(choices: readonly T[]): (value: unknown) => T | undefined {
  return (value) => choices.find((choice) => choice === value)
}

/** Returns each valid value once, in order, at most `maxValues`; undefined if the value is not a list. */
export function parseList<T extends string>(
  value: unknown,
  parse: (entry: unknown) => T | undefined,
  maxValues: number,
): readonly T[] | undefined {
  if (!Array.isArray(value)) return undefined
  const valid = value.slice(0, 10 * maxValues).flatMap((entry) => parse(entry) ?? [])
  return [...new Set(valid)].slice(0, maxValues)
}
