import { parseContact, type AddedContact } from "../../core/settings/added"
import { looksIncomplete } from "../../core/settings/contact-draft"
import { addedHotlines } from "../../core/settings/fields/added-hotlines"
import type { BuiltIn } from "../../core/settings/impersonation"
import { contactObjection, type LeftOut, type Proposal } from "./proposal"

/*
 * The review: a text in which a person says yes to each hotline before it becomes a setting. The settings contain only
 * what this text says, so nobody has to trust what a program read elsewhere.
 */

const headingOfLeftOut = "## Left out"

function entryOf({ contact, source }: Proposal): string {
  return [
    `- [ ] ${contact.name}`,
    `  - number: ${contact.number}`,
    ...(looksIncomplete(contact.number) ? ["  - is the number complete? It is short."] : []),
    `  - note: ${contact.note}`,
    `  - in the feed: ${source}`,
  ].join("\n")
}

export function writeReview(
  feed: string,
  review: string,
  { proposals, leftOut }: { readonly proposals: readonly Proposal[]; readonly leftOut: readonly LeftOut[] },
): string {
  return `# Hotlines from ${feed}

Porchlight checks none of these. Call each hotline, or ask the agency, before you say yes to it: a wrong number can cost a life.

1. Put an x between the brackets of each hotline to add: \`- [x] Name\`. At most ${addedHotlines.maxEntries}.
2. Correct names, numbers and notes here if you need to. Write no address of a shelter.
3. Run: \`npm run import:hsds -- --reviewed ${review}\`

## To choose from: ${proposals.length}

${proposals.map(entryOf).join("\n") || "None."}

${headingOfLeftOut}: ${leftOut.length}

${leftOut.map(({ name, why }) => `- ${name}: ${why}`).join("\n") || "None."}
`
}

const checkedLine = /^\s*[-*] \[[xX]\] (.*)$/
const entryLine = /^\s*[-*] \[.?\]|^#/
const detail = (lines: readonly string[], name: string): string =>
  lines.map((line) => new RegExp(`^\\s*[-*] ${name}:(.*)$`).exec(line)?.[1]?.trim()).find((text) => text) ?? ""

/** The text of each entry with an x: its first line, and the details below it. None of those that were left out. */
function checkedEntries(text: string): readonly { readonly name: string; readonly details: readonly string[] }[] {
  const [toChooseFrom = ""] = text.split(headingOfLeftOut)
  const lines = toChooseFrom.split(/\r?\n/)
  return lines.flatMap((line, index) => {
    const [, name] = checkedLine.exec(line) ?? []
    if (name === undefined) return []
    const following = lines.slice(index + 1)
    const end = following.findIndex((next) => entryLine.test(next))
    return [{ name: name.trim(), details: end === -1 ? following : following.slice(0, end) }]
  })
}

/** The hotlines with an x, or one sentence for each reason why they can't be used. */
export function readReview(
  text: string,
  builtIn: BuiltIn,
): { readonly contacts: readonly AddedContact[] } | { readonly problems: readonly string[] } {
  const read = checkedEntries(text).map(({ name, details }) => {
    const contact = parseContact({ name, number: detail(details, "number"), note: detail(details, "note") })
    const why = contact === undefined ? "Its name, number or note can't be used." : contactObjection(contact, builtIn)
    return { name, contact, why }
  })
  const contacts = read.flatMap(({ contact }) => contact ?? [])
  const problems = [
    ...read.flatMap(({ name, why }) => (why === null ? [] : [`${name}: ${why}`])),
    ...(contacts.length > addedHotlines.maxEntries
      ? [`${contacts.length} hotlines have an x. At most ${addedHotlines.maxEntries} can be added.`]
      : []),
    ...(read.length === 0 ? ["No hotline has an x between its brackets: - [x] Name"] : []),
  ]
  return problems.length > 0 ? { problems } : { contacts }
}
