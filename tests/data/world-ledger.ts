import { expect, it } from "vitest"
import { recordOf, records } from "./line-files"

const spoken = ["call", "text", "whatsapp", "tty"]

interface Part {
  /** Where its rows stand, for the one who has to add one. */
  readonly file: string
  readonly from: string
  readonly to: string
}

/**
 * Holds the directory against its lines and numbers as they stand here once more, `id = number,
 * number`, or `id = online`: no line of these countries can be lost, none can come in unseen.
 */
export function testLedger({ file, from, to }: Part, ledger: string): void {
  const rows = ledger
    .trim()
    .split("\n")
    .map((row) => row.trim().split(" = "))
  const ids = rows.map(([id]) => id)

  it.each(rows)("%s has exactly %s", (id = "", numbers = "") => {
    const found = recordOf(id).channels.filter(({ type }) => spoken.includes(type))
    const printed = found.map(({ type, value }) => (type === "call" ? value : `${type} ${value}`)).join(", ")
    expect(
      printed === "" ? "online" : printed,
      `${id}: write what its page prints into directory/lines and into tests/data/${file}`,
    ).toBe(numbers)
  })

  it(`holds every line of the countries from ${from} to ${to}`, () => {
    const own = records.filter(
      ({ id, country, operatorType }) =>
        country.toLowerCase() >= from &&
        country.toLowerCase() <= to &&
        !["US", "MX"].includes(country) &&
        operatorType !== "emergency" &&
        !id.endsWith("-116000"),
    )
    const missing = own.map(({ id }) => id).filter((id) => !ids.includes(id))
    const how = `type them from the page, not from the file, into tests/data/${file}, as "id = number, text number"`
    expect(missing, how).toEqual([])
  })
}
