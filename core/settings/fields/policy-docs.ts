/**
 * What the schemas and docs/deployment/settings.md say about a setting. A policy may set every setting that has it.
 * Nothing of it ships: only scripts/policy/ reads it.
 */
export interface PolicyDocs<Value> {
  /** The name on the browser's policy page. */
  readonly title: string
  /** Follows the list of values on the browser's policy page. */
  readonly description?: string
  /** The meaning of each value, if its name does not say it. */
  readonly meanings?: Readonly<Record<Value & string, string>>
  /** The default in docs/deployment/settings.md, if it is not a value. */
  readonly guess?: string
}
