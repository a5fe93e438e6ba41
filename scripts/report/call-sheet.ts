import type { HotlineRecord } from "../../directory/schema/record.ts"
import { table } from "./table.ts"

type Channel = HotlineRecord["channels"][number]

const numberTypes: readonly Channel["type"][] = ["call", "text", "whatsapp", "tty"]
const blank = "______"

function describeChannel({ type, value, extension, keyword, e164 }: Channel): string {
  const parts = [type, value]
  if (extension !== null) parts.push(`ext. ${extension}`)
  if (keyword !== null) parts.push(`with the word ${keyword}`)
  const digits = value.replace(/\D/g, "")
  if (e164 !== null && e164 !== `+${digits}` && e164 !== `+1${digits}`) parts.push(`(from abroad ${e164})`)
  return parts.join(" ")
}

/** One field of each channel: `call 988: free; text 988: unknown`. */
function listField(channels: readonly Channel[], field: "cost" | "abroad"): string {
  return channels.map((channel) => `${channel.type} ${channel.value}: ${channel[field]}`).join("; ")
}

/** The rows of the table: a question, the current value, the field in the directory and space for the answer. */
function questionRows(record: HotlineRecord): readonly (readonly string[])[] {
  const { contact, channels } = record
  const numbers = channels.filter(({ type }) => numberTypes.includes(type))
  const languages = [...new Set(channels.flatMap((channel) => channel.languages))].join(", ")
  const rows: [question: string, currentValue: string, field: string][] = [
    ["Who am I speaking with? Who runs this hotline?", `${record.name.en}; ${record.operator}`, "name, operator"],
    ["Is this the number to give to someone who needs you?", "as above", "channels"],
    ["At what hours do you answer? Also on holidays?", record.hours ?? "not known", "hours"],
    [
      "Which languages do you speak? Do you have an interpreter?",
      languages === "" ? "not known" : languages,
      "channels.languages",
    ],
    ["Whom do you help, and from what age?", record.ages ?? "not known", "ages, audience"],
    ["Is it confidential, and when is it not?", contact.confidential, "contact.confidential"],
    ["Must you report what a minor tells you? To whom?", contact.mustReport, "contact.mustReport"],
    ["Is the call recorded?", contact.recorded, "contact.recorded"],
    ["Can the call be seen on the phone bill?", contact.seenOnBill, "contact.seenOnBill"],
    ["What does a call or a text cost?", listField(numbers, "cost"), "channels.cost"],
    [
      "Do you answer callers from other countries, and on which number?",
      listField(numbers, "abroad"),
      "channels.abroad",
    ],
    ["Did the hotline have another name before?", record.formerNames.join(", ") || "not known", "formerNames"],
  ]
  for (const { value, keyword } of channels.filter(({ type }) => type === "text")) {
    rows.push([`Does a text to ${value} have to begin with a certain word?`, keyword ?? "none", "channels.keyword"])
  }
  return rows.map((row) => [...row, blank])
}

function callBlock(record: HotlineRecord): string {
  const numbers = record.channels.filter(({ type }) => numberTypes.includes(type)).map(describeChannel)
  return [
    `### ${record.name.en}`,
    `${numbers.join("; ")}. Hours: ${record.hours ?? "not known"}, ${record.timeZone}.`,
    `Write the answers into \`directory/hotlines/${record.country.toLowerCase()}.json\`, entry \`${record.id}\`. ${record.gradeNote}`,
    table(["question", "in the directory", "field", "answer"], questionRows(record)),
    `Called on ${blank} by ${blank}. Wrong number or no answer: write \`"status": "withheld"\`, and the reason into \`gradeNote\`.`,
  ].join("\n\n")
}

/** Nobody calls an emergency number to check it. An entry without numbers is checked on its page. */
function isToCall(record: HotlineRecord): boolean {
  return (
    record.operatorType !== "emergency" &&
    record.channels.some(({ type, e164 }) => numberTypes.includes(type) && e164 !== null)
  )
}

export function callSheet(records: readonly HotlineRecord[]): string {
  const recordsToCall = records.filter(isToCall)
  const recordsToRead = records.filter((record) => !isToCall(record))
  return [
    "First say who you are and that no one is in danger. Ask whether this is a good moment, and hang up if it is not. Call a hotline for people in need only once, and not during its busy evenings. Never call 911, 112, 988 or another emergency or crisis short code to check it: read its page instead.",
    "When you are done, write the date into `lastVerified` and the date of the next check into `nextCheck`. Then run `npm test`.",
    ...recordsToCall.map(callBlock),
    "### Read these pages, do not call",
    table(
      ["hotline", "page", "what it must say", "last checked", "correct?"],
      recordsToRead.map(({ id, sources, channels, lastVerified }) => [
        id,
        sources[0]?.url ?? "no page recorded: find one",
        channels.map(describeChannel).join("; "),
        lastVerified ?? "never",
        blank,
      ]),
    ),
  ].join("\n\n")
}
