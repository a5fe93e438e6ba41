import { describe, expect, it } from "vitest"
import { isShown, toLine } from "../../core/lines/record"
import { recordOf, records } from "./line-files"

/** The list that Porchlight grew out of: ids, the labels printed there, and every number, typed by hand. */
const seeds = [
  {
    id: "us-ca-sd-ccs-crisis-line",
    label: "San Diego County Crisis Line",
    operator: "Center for Community Solutions",
    numbers: ["call 1-888-385-4657 +18883854657"],
  },
  {
    id: "us-ca-sd-da-victim-services",
    label: "District Attorney victim witness number",
    operator: "San Diego County District Attorney",
    numbers: ["call (619) 531-4041 +16195314041"],
  },
  {
    id: "us-ca-sd-sdys-stars",
    label: "San Diego Youth Services STARS",
    operator: "San Diego Youth Services",
    numbers: ["call (619) 521-2250 +16195212250 x3804", "call (619) 993-8050 +16199938050"],
  },
  {
    id: "us-ca-sd-sdys-icare",
    label: "San Diego Youth Services I CARE",
    operator: "San Diego Youth Services",
    numbers: ["call (619) 521-2250 +16195212250 x3816"],
  },
  {
    id: "us-nhth",
    label: "National Human Trafficking Hotline",
    operator: "Compass Connections",
    numbers: ["call 1-888-373-7888 +18883737888", "text 233733", "tty 711"],
  },
  {
    id: "us-ncmec",
    label: "National Center for Missing and Exploited Children",
    operator: "National Center for Missing & Exploited Children (NCMEC)",
    numbers: ["call 1-800-843-5678 +18008435678"],
  },
  {
    id: "mx-lnctp",
    label: "Mexican National Human Trafficking Hotline",
    operator: "Consejo Ciudadano (Ciudad de México)",
    numbers: [
      "call 800 5533 000 +528005533000",
      "whatsapp 800 5533 000 +528005533000",
      "call 55 5533 5533 +525555335533",
      "whatsapp 55 5533 5533 +525555335533",
    ],
  },
] as const

describe("the seven lines that Porchlight began with", () => {
  it("are these seven and no others", () => {
    const marked = records.filter((record) => record.seed === true).map((record) => record.id)
    expect(marked.sort()).toEqual(seeds.map((seed) => seed.id).sort())
  })

  it.each(seeds)("$id is shown, with exactly the numbers it should have", ({ id, operator, numbers }) => {
    const record = recordOf(id)
    expect(isShown(record)).toBe(true)
    expect(record.operator).toBe(operator)
    const spoken = record.channels.filter(({ type }) => ["call", "text", "whatsapp", "tty"].includes(type))
    const printed = spoken.map(({ type, value, e164, extension }) =>
      [type, value, e164, extension === null ? null : `x${extension}`].filter((part) => part !== null).join(" "),
    )
    expect(printed).toEqual(numbers)
  })

  it.each(seeds)("$id can be found by the label it had: $label", ({ id, label }) => {
    const line = toLine(recordOf(id))
    expect([line.name.en, ...line.alsoKnownAs]).toContain(label)
  })
})

describe("what the first list lacked for San Diego", () => {
  it.each([
    ["us-ca-sd-access-crisis-line", ["1-888-724-7240", "988"]],
    ["us-ca-sd-child-abuse-hotline", ["858-560-2191", "1-800-344-6000"]],
    ["us-ca-sd-your-safe-place", ["619-533-6000"]],
    ["us-ca-sd-chadwick-center", ["(858) 966-4011"]],
  ])("%s is shown with %j", (id, numbers) => {
    const record = recordOf(id)
    expect(isShown(record)).toBe(true)
    expect(record.channels.filter(({ type }) => type === "call").map(({ value }) => value)).toEqual(numbers)
  })
})
