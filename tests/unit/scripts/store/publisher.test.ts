import { describe, expect, it } from "vitest"
import { missingOptions, parsePublisher } from "@/scripts/store/publisher"

describe("parsePublisher", () => {
  it("parses the publisher's name, privacy policy and support address", () => {
    const address = "https://harbor.test/privacy"
    expect(
      parsePublisher(["--publisher", "Harbor House", "--policy", address, "--support", "help@harbor.test"]),
    ).toEqual({ publisher: "Harbor House", policy: address, support: "help@harbor.test", homepage: null })
  })

  it("returns null for each missing option, which missingOptions names", () => {
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
  ])("refuses %j and names the wrong part", (args, named) => {
    expect(parsePublisher(args)).toContain(named)
  })
})
