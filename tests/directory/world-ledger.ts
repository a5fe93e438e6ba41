import { expect, it } from "vitest"
import { recordOf, records } from "./line-files"

/** Holds the directory against its lines and numbers as they stand here once more: `id = number, number`. */
export function testLedger(ledger: string): void {
  const rows = ledger
    .trim()
    .split("\n")
    .map((row) => row.trim().split(" = "))
  const spoken = ["call", "text", "whatsapp", "tty"]

  it.each(rows)("%s has exactly %s", (id = "", numbers = "") => {
    const found = recordOf(id).channels.filter(({ type }) => spoken.includes(type))
    expect(found.map(({ type, value }) => (type === "call" ? value : `${type} ${value}`)).join(", ")).toBe(numbers)
  })

  it("holds every line of these countries that has a number", () => {
    const countries = new Set(rows.map(([id = ""]) => id.slice(0, 2).toUpperCase()))
    const numbered = records.filter(
      ({ id, country, operatorType, channels }) =>
        countries.has(country) &&
        operatorType !== "emergency" &&
        !id.endsWith("-116000") &&
        channels.some(({ type }) => spoken.includes(type)),
    )
    expect(numbered.map(({ id }) => id).sort()).toEqual(rows.map(([id]) => id).sort())
  })
}
