/** The part of Chromium's schema dialect that public/managed-schema.json uses. */
export interface TypeSchema {
  readonly type?: string
  readonly items?: TypeSchema
  readonly properties?: Readonly<Record<string, TypeSchema>>
}

const isJsonObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null && !Array.isArray(value)

/** Chromium drops a whole value if any part of it has the wrong type, but only the unknown properties of an object. */
export function fitsType(value: unknown, { type, items, properties = {} }: TypeSchema): boolean {
  if (type === "array") return Array.isArray(value) && (!items || value.every((entry) => fitsType(entry, items)))
  if (type === "integer") return Number.isInteger(value)
  if (type === "string") return typeof value === "string"
  return (
    isJsonObject(value) &&
    Object.entries(properties).every(([name, schema]) => !(name in value) || fitsType(value[name], schema))
  )
}
