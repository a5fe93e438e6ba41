/** The fields of a value that was stored or sent, none if it is no object. They are untrusted until parsed. */
export function fieldsOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null ? (value as Readonly<Record<string, unknown>>) : {}
}
