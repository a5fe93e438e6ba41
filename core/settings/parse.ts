import { isSubregion, type Region } from "../places/region"
import { fieldsOf } from "../stored"
import type { Field, ValueOf } from "./fields/kinds"
import { parseSite } from "./kept-site"

/** Returns each valid value once, in order, at most `maxValues`; undefined if the value is not a list. */
function parseList(
  value: unknown,
  parse: (entry: unknown) => string | undefined,
  maxValues: number,
): readonly string[] | undefined {
  if (!Array.isArray(value)) return undefined
  const valid = value.slice(0, 10 * maxValues).flatMap((entry) => parse(entry) ?? [])
  return [...new Set(valid)].slice(0, maxValues)
}

function parseRegion(value: unknown): Region | undefined {
  return typeof value === "string" && (isSubregion(value) || /^[A-Z]{2}$/.test(value)) ? value : undefined
}

/**
 * Returns undefined for a value that the field does not accept, and for every list of contacts: only `parsePartialSettings`
 * parses those.
 */
export function parseValue(field: Field, value: unknown): unknown {
  switch (field.kind) {
    case "choice":
      return field.values.find((choice) => choice === value)
    case "choices":
      return parseList(value, (entry) => field.values.find((choice) => choice === entry), field.maxEntries)
    case "sites":
      return parseList(value, parseSite, field.maxEntries)
    case "place":
      return value === null ? null : parseRegion(value)
    case "contacts":
      return undefined
  }
}

type Fields = Readonly<Record<string, Field>>
export type ValuesOf<F> = { readonly [Name in keyof F]: ValueOf<F[Name]> }

/** Parses each setting by itself, and leaves out those for which `parse` returns undefined. */
export function parseEach<F extends Fields>(
  fields: F,
  stored: unknown,
  parse: (field: Field, value: unknown) => unknown,
): Partial<ValuesOf<F>> {
  const values = fieldsOf(stored)
  const parsed = Object.entries(fields).flatMap(([name, field]) => {
    const value = Object.hasOwn(values, name) ? parse(field, values[name]) : undefined
    return value === undefined ? [] : [[name, value]]
  })
  return Object.fromEntries(parsed) as Partial<ValuesOf<F>>
}

export const defaultsOf = <F extends Fields>(fields: F): ValuesOf<F> =>
  Object.fromEntries(Object.entries(fields).map(([name, field]) => [name, field.default])) as ValuesOf<F>
