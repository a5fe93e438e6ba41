import type { HotlineRecord } from "../../directory/schema/record.ts"
import { table } from "./table.ts"

type Channel = HotlineRecord["channels"][number]

const spoken: readonly Channel["type"][] = ["call", "text", "whatsapp", "tty"]
const blank = "______"

function printed({ type, value, extension, keyword, e164 }: Channel): string {
  const parts = [type, value]
  if (extension !== null) parts.push(`ext. ${extension}`)
  if (keyword !== null) parts.push(`with the word ${keyword}`)
  const digits = value.replace(/\D/g, "")
  if (e164 !== null && e164 !== `+${digits}` && e164 !== `+1${digits}`) parts.push(`(from abroad ${e164})`)
  return parts.join(" ")
}

/** `call 988: free; text 988: unknown`. */
function each(numbers: readonly Channel[], field: "cost" | "abroad"): string {
  return numbers.map((channel) => `${channel.type} ${channel.value}: ${channel[field]}`).join("; ")
}

/** The questions, the directory's current values and space for the answers. Each question names its field. */
function questions(record: HotlineRecord): readonly (readonly string[])[] {
  const { contact, channels } = record
  const numbers = channels.filter(({ type }) => spoken.includes(type))
  const languages = [...new Set(channels.flatMap((channel) => channel.languages))].join(", ")
  const asked: [ask: string, have: string, field: string][] = [
    ["Who am I speaking with? Who runs this hotline?", `${record.name.en}; ${record.operator}`, "name, operator"],
    ["Is this number right for someone who needs you?", "as above", "channels"],
    ["When do you answer? Holidays?", record.hours ?? "not known", "hours"],
    ["Which languages, and is there an interpreter?", languages === "" ? "not known" : languages, "channels.languages"],
    ["Whom do you help, and from what age?", record.ages ?? "not known", "ages, audience"],
    ["Is it confidential, and when is it not?", contact.confidential, "contact.confidential"],
    ["Must you report what a minor tells you? To whom?", contact.mustReport, "contact.mustReport"],
    ["Is the call recorded?", contact.recorded, "contact.recorded"],
    ["Can the call be seen on the phone bill?", contact.seenOnBill, "contact.seenOnBill"],
    ["What does a call or a text cost?", each(numbers, "cost"), "channels.cost"],
    ["Do you answer callers from other countries, and on which number?", each(numbers, "abroad"), "channels.abroad"],
    ["Did the hotline have another name before?", record.formerNames.join(", ") || "not known", "formerNames"],
  ]
  for (const { value, keyword } of channels.filter(({ type }) => type === "text")) {
    asked.push([`Text ${value}: is a first word needed?`, keyword ?? "none", "channels.keyword"])
  }
  return asked.map(([ask, have, field]) => [ask, have, field, blank])
}

function callBlock(record: HotlineRecord): string {
  const numbers = record.channels.filter(({ type }) => spoken.includes(type)).map(printed)
  return [
    `### ${record.name.en}`,
    `${numbers.join("; ")}. Hours: ${record.hours ?? "not known"}, ${record.timeZone}.`,
    `Write into \`directory/hotlines/${record.country.toLowerCase()}.json\`, entry \`${record.id}\`. ${record.gradeNote}`,
    table(["ask", "we have", "field", "answer"], questions(record)),
    `Called on ${blank} by ${blank}. Wrong number or no answer: write \`"status": "withheld"\` and why into \`gradeNote\`.`,
  ].join("\n\n")
}

/** Nobody calls an emergency number to check it. An entry without numbers is checked on its page. */
function isToCall(record: HotlineRecord): boolean {
  return (
    record.operatorType !== "emergency" &&
    record.channels.some(({ type, e164 }) => spoken.includes(type) && e164 !== null)
  )
}

export function callSheet(records: readonly HotlineRecord[]): string {
  const called = records.filter(isToCall)
  const read = records.filter((record) => !isToCall(record))
  return [
    "Say first who you are and that no one is in danger, ask whether it is a good moment, and ring off if it is not. A line that answers people in need is asked once, outside its busy evenings. Never try 911, 112, 988 or another emergency or crisis short code: read the page instead.",
    "When you are done: write the day into `lastVerified`, the next one into `nextCheck`, run `npm test`.",
    ...called.map(callBlock),
    "### To read, not to call",
    table(
      ["hotline", "page", "what it must say", "last checked", "right?"],
      read.map(({ id, sources, channels, lastVerified }) => [
        id,
        sources[0]?.url ?? "no page known: find one",
        channels.map(printed).join("; "),
        lastVerified ?? "never",
        blank,
      ]),
    ),
  ].join("\n\n")
}
