import { parseArgs } from "node:util"

/** What only the person who publishes Porchlight knows. A part is null until an option gives it. */
export interface Publisher {
  /** The name that the store shows as the publisher. */
  readonly publisher: string | null
  /** The address of the published privacy policy. */
  readonly policy: string | null
  /** An e-mail address or a web page to ask for support. */
  readonly support: string | null
  readonly homepage: string | null
}
export type PublisherOption = keyof Publisher

const publisherOptions = ["publisher", "policy", "support", "homepage"] as const satisfies PublisherOption[]

const isWebAddress = (text: string): boolean => text.startsWith("https://")
export const isMailAddress = (text: string): boolean => /^[^\s@]+@[^\s@]+$/.test(text)

/** Why the stores could not use a value, or null. */
function problemWith(option: PublisherOption, value: string): string | null {
  if (option === "publisher") return value.trim() === "" ? `--${option}: write the name of the publisher` : null
  if (isWebAddress(value) || (option === "support" && isMailAddress(value))) return null
  return `--${option} "${value}": write an address with https:// in front${option === "support" ? ", or an e-mail address" : ""}`
}

/** Reads `--publisher NAME --policy ADDRESS --support ADDRESS --homepage ADDRESS`. Returns what is wrong if it can't. */
export function parsePublisher(args: readonly string[]): Publisher | string {
  const text = { type: "string" } as const
  try {
    const { values } = parseArgs({
      args: [...args],
      options: { publisher: text, policy: text, support: text, homepage: text },
    })
    const problems = publisherOptions.flatMap((option) => {
      const value = values[option]
      return value === undefined ? [] : (problemWith(option, value) ?? [])
    })
    const { publisher = null, policy = null, support = null, homepage = null } = values
    return problems.length > 0 ? problems.join("\n") : { publisher, policy, support, homepage }
  } catch (error) {
    return error instanceof Error ? error.message : String(error)
  }
}

/** Marks each place that a person must still fill in. docs/RELEASING.md says to search for it. */
export const placeholderMark = "⚠ FILL IN"

export const valueOrPlaceholder = (publisher: Publisher, option: PublisherOption): string =>
  publisher[option] ?? `${placeholderMark} (--${option})`

export const missingOptions = (publisher: Publisher): readonly PublisherOption[] =>
  publisherOptions.filter((option) => publisher[option] === null)
