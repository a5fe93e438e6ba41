import { describe, expect, it } from "vitest"
import { isOnSite, parseSite } from "@/core/settings/kept-site"

describe("a site that is kept", () => {
  it.each([
    ["example.org", "example.org"],
    [" https://www.Example.org/page?q=1#x ", "example.org"],
    ["mail.example.org", "mail.example.org"],
    ["www.www.example.org", "example.org"],
    ["http://example.org:8080", "example.org"],
    ["müsli.example", "xn--msli-0ra.example"],
  ])("%s is %s", (typed, site) => {
    expect(parseSite(typed)).toBe(site)
    expect(parseSite(site)).toBe(site)
  })
  it.each([
    ["com"],
    ["co.uk"],
    ["www.gob.mx"],
    ["*.org"],
    ["*"],
    [""],
    ["file:///etc"],
    ["javascript:alert(1)"],
    ["a b.org"],
    ["me@site.org"],
    [7],
    [null],
  ])("%j is none", (typed) => {
    expect(parseSite(typed)).toBeUndefined()
  })
  it("is this host and every host below it, and no other", () => {
    const sites = ["example.org"]
    expect(isOnSite(sites, "https://www.example.org/a")).toBe(true)
    expect(isOnSite(sites, "https://chat.example.org/a")).toBe(true)
    expect(isOnSite(["chat.example.org"], "https://example.org/a")).toBe(false)
    expect(isOnSite(sites, "https://example.org.attacker.example/")).toBe(false)
    expect(isOnSite(sites, "https://badexample.org/a")).toBe(false)
    expect(isOnSite([], "https://example.org")).toBe(false)
  })
})
