export interface ImportRow {
  /** Patterns of files, such as `core/exit/**`. */
  readonly files: readonly [string, ...string[]]
  readonly advice: string
  readonly mayImport: readonly string[]
  readonly mayImportTypes?: readonly string[]
  /** Packages that single files may import too, by the file's path. */
  readonly exceptions?: Readonly<Record<string, readonly string[]>>
}

export const importTable: readonly ImportRow[]

/** What the files of a row contain, by its first pattern. */
export const contentsByPattern: Readonly<Record<string, string>>
