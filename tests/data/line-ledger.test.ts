import { expect, it } from "vitest"
import { recordOf, records } from "./line-files"

/**
 * Every number a second time, in the order in which it is shown, with the first word of a text. A
 * slip in the data, in the number and its international form alike, does not go unseen, and no line
 * can be lost: recordOf() does not find it. What has no number is "online". The seven
 * lines of the first list stand in line-seeds.test.ts.
 */
const ledger: Readonly<Record<string, readonly string[]>> = {
  "us-ca-sd-access-crisis-line": ["call 1-888-724-7240", "call 988"],
  "us-ca-sd-child-abuse-hotline": ["call 858-560-2191", "call 1-800-344-6000"],
  "us-ca-sd-your-safe-place": ["call 619-533-6000"],
  "us-ca-sd-211": ["call 211"],
  "us-ca-sd-chadwick-center": ["call (858) 966-4011"],
  "us-ca-sd-trafficking-emergency": ["call 619-666-2757"],
  "us-ca-sd-sdpd": ["call (619) 531-2000", "call (858) 484-3154", "call 911"],
  "us-ca-sd-sheriff": ["call (858) 868-3200"],
  "us-ca-sd-fbi": ["call (858) 320-1800"],
  "us-ca-sd-nc-lifeline-project-life": ["online"],
  "us-ca-sd-generatehope": ["online"],
  "us-ca-sd-sdys-storefront": ["online"],
  "us-ca-youth-crisis-line": ["call 1-800-843-5200", "text 1-800-843-5200"],
  "us-ca-cast-la": ["call 1-888-539-2373"],
  "us-ca-doj-missing-children": ["call 1-800-222-3463"],
  "us-ca-calvcb": ["call 1-800-777-9229"],
  "us-ncmec-cybertipline": ["call 1-800-843-5678"],
  "us-ncmec-take-it-down": ["online"],
  "us-ncmec-team-hope": ["call 1-800-843-5678"],
  "us-988": ["call 988", "text 988", "tty 711"],
  "us-911": ["call 911"],
  "us-childhelp": ["call 1-800-422-4453", "text 1-800-422-4453"],
  "us-nrs": ["call 1-800-786-2929", "text 66008"],
  "us-rainn": ["call 1-800-656-4673"],
  "us-ndvh": ["call 1-800-799-7233", "text 88788 START"],
  "us-loveisrespect": ["call 1-866-331-9474", "text 22522 LOVEIS"],
  "us-crisis-text-line": ["text 741741 HOME", "text 741741 HOLA"],
  "us-stronghearts": ["call 1-844-762-8483", "text 1-844-762-8483"],
  "us-trevor": ["call 1-866-488-7386", "text 678678 START"],
  "us-fbi-tips": ["call 1-800-225-5324"],
  "us-hsi-tip-line": ["call 1-866-347-2423", "call 1-802-872-6199", "tty 1-802-872-6196"],
  "us-know2protect": ["call 1-833-591-5669"],
  "us-polly-klaas": ["call 1-800-587-4357"],
  "us-211": ["call 211"],
  "us-blue-campaign": ["online"],
  "us-stop-it-now": ["call 1-888-773-8368"],
  "us-boys-town": ["call 1-800-448-3000", "text 20121 VOICE"],
  "us-doj-trafficking": ["call 1-888-428-7581"],
  "us-mx-ciam": ["call 520-623-7874"],
  "mx-alerta-amber": ["call 800 00 854 00"],
  "mx-saptel": ["call +52 55 5259 8121"],
  "mx-linea-de-la-vida": ["call 800 911 2000"],
  "mx-cnb": ["whatsapp +52 55 1309 9024"],
  "mx-locatel": ["call 55 5658 1111"],
  "mx-bcn-089": ["call 089", "call 911"],
  "mx-emergency": ["call 911"],
}
const spoken = ["call", "text", "whatsapp", "tty"]

it.each(Object.entries(ledger))("%s has exactly the numbers %j", (id, numbers) => {
  const found = recordOf(id).channels.filter(({ type }) => spoken.includes(type))
  const printed = found.map(({ type, value, keyword }) => `${type} ${value}${keyword === null ? "" : ` ${keyword}`}`)
  expect(printed.length === 0 ? ["online"] : printed).toEqual(numbers)
})

it("holds every line of the United States and Mexico", () => {
  const own = records.filter(({ country, seed }) => ["US", "MX"].includes(country) && seed !== true)
  const missing = own.map(({ id }) => id).filter((id) => !(id in ledger))
  const how = `type them from the page, not from the file, into tests/data/line-ledger.test.ts, as "id": ["call number"]`
  expect(missing, how).toEqual([])
})
