import { describe, expect, it } from "vitest"
import { missingOptions, parsePublisher } from "@/scripts/store/publisher"

describe("parsePublisher", () => {
  it("reads what only the publisher knows", () => {
    const address = "https://harbor.test/privacy"
    expect(
      parsePublisher(["--publisher", "Harbor House", "--policy", address, "--support", "help@harbor.test"]),
    ).toEqual({ publisher: "Harbor House", policy: address, support: "help@harbor.test", homepage: null })
  })

  it("leaves open what no option gives, and names it", () => {
    const publisher = parsePublisher([])
    expect(publisher).toEqual({ publisher: null, policy: null, support: null, homepage: null })
    expect(typeof publisher === "string" ? [] : missingOptions(publisher)).toEqual([
      "publisher",
      "policy",
      "support",
      "homepage",
    ])
  })

  it.each([
    [["--policy", "harbor.test/privacy"], "--policy"],
    [["--homepage", "help@harbor.test"], "--homepage"],
    [["--support", "nobody"], "e-mail"],
    [["--publisher", " "], "--publisher"],
    [["--mail", "x"], "--mail"],
  ])("says what is wrong with %j", (args, named) => {
    expect(parsePublisher(args)).toContain(named)
  })
})
