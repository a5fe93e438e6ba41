import { describe, expect, it } from "vitest"
import { placeholders } from "../../../../scripts/policy/installation.ts"
import { serverAddress } from "../../../../scripts/package/server-address.ts"

describe("serverAddress", () => {
  it.each([
    ["https://www.school.example", "https://www.school.example/"],
    ["https://www.school.example:8443/a/b-c_d.e/", "https://www.school.example:8443/a/b-c_d.e/"],
  ])("accepts %s", (given, address) => {
    expect(serverAddress(given)).toBe(address)
  })

  it("returns the placeholder if there is no address", () => {
    expect(serverAddress(undefined)).toBe(placeholders.server)
    expect(serverAddress("")).toBe(placeholders.server)
  })

  it.each([
    "http://www.school.example/",
    "www.school.example",
    "https://localhost/",
    "https://name:word@school.example/",
    "https://school.example/?a=1",
    "https://school.example/#a",
    "https://school.example//",
    "https://school.example/a&b",
    'https://school.example/"/>',
    "https://school.example/%20/",
    "https://school.example/ a",
    `https://school.example/${"a".repeat(1000)}`,
  ])("refuses %s with one sentence that says what to write", (given) => {
    expect(() => serverAddress(given)).toThrow(/^The address .* can't be used: give the https address .*\.$/)
  })
})
