import { readFileSync } from "node:fs"
import { describe, expect, it } from "vitest"
import { isOnSite, parseSite, siteProblem } from "@/core/settings/kept-site"
import { isPublicSuffix } from "@/core/settings/public-suffix"

describe("a kept site", () => {
  it.each([
    ["example.org", "example.org"],
    [" https://www.Example.org/page?q=1#x ", "example.org"],
    ["mail.example.org", "mail.example.org"],
    ["www.www.example.org", "example.org"],
    ["http://example.org:8080", "example.org"],
    ["müsli.example", "xn--msli-0ra.example"],
    ["xn--msli-0ra.example", "xn--msli-0ra.example"],
    ["example.org.", "example.org"],
    ["EXAMPLE.ORG", "example.org"],
    ["*.canvas.school.org", "canvas.school.org"],
    [".example.org", "example.org"],
    ["*://*.example.org/*", "example.org"],
    ["https://*.example.org/*", "example.org"],
    ["//example.org/a", "example.org"],
    ["https://example.org/go?to=https://other.example/#x", "example.org"],
    ["example.org/go?to=https://other.example/", "example.org"],
    ["\u200eexample.org\u200b", "example.org"],
    ["exam\u00adple.org", "example.org"],
    ["my_school.example.org", "my_school.example.org"],
    ["alice.github.io", "alice.github.io"],
    ["sandi.k12.ca.us", "sandi.k12.ca.us"],
  ])("typed as %s is stored as %s", (typed, site) => {
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
    ["example.org other.example"],
    ["example.org\nother.example"],
    ["https://user:pass@example.org/"],
    ["chrome://settings"],
    ["ftp://example.org"],
    ["k12.ca.us"],
    ["github.io"],
    ["*.github.io"],
    ["https://www.blogspot.com/"],
    [7],
    [null],
  ])("is undefined for %j", (typed) => {
    expect(parseSite(typed)).toBeUndefined()
  })
  it("includes its subdomains and no other host", () => {
    const sites = ["example.org"]
    expect(isOnSite(sites, "https://www.example.org/a")).toBe(true)
    expect(isOnSite(sites, "https://chat.example.org/a")).toBe(true)
    expect(isOnSite(["chat.example.org"], "https://example.org/a")).toBe(false)
    expect(isOnSite(sites, "https://example.org.attacker.example/")).toBe(false)
    expect(isOnSite(sites, "https://badexample.org/a")).toBe(false)
    expect(isOnSite([], "https://example.org")).toBe(false)
  })
})

describe("siteProblem", () => {
  it.each([
    ["localhost", "noDot"],
    ["com", "noDot"],
    ["*.org", "noDot"],
    ["http://localhost:3000/", "noDot"],
    ["10.0.0.1", "ipAddress"],
    ["http://192.168.1.1:8080/", "ipAddress"],
    ["2130706433", "ipAddress"],
    ["0x7f.1", "ipAddress"],
    ["[::1]", "ipAddress"],
    ["http://[2001:db8::1]/", "ipAddress"],
    ["co.uk", "shared"],
    ["www.gob.mx", "shared"],
    ["pages.dev", "shared"],
    ["ask the teacher", "notASite"],
    ["me@site.org", "notASite"],
    ["", "notASite"],
    [7, "notASite"],
  ])("for %j is %s", (typed, problem) => {
    expect(parseSite(typed)).toBeUndefined()
    expect(siteProblem(typed)).toBe(problem)
  })
})

describe("the public suffix list", () => {
  it.each(["kobe.jp", "translate.goog", "s3.amazonaws.com", "oslo.no", "carrd.co", "foo.ck", "nom.br"])(
    "contains %s, whose subdomains belong to different people",
    (host) => {
      expect(isPublicSuffix(host)).toBe(true)
    },
  )
  it.each(["example.org", "school.example", "canvas.instructure.com", "alice.github.io", "www.ck", "google.com"])(
    "does not contain %s",
    (host) => {
      expect(isPublicSuffix(host)).toBe(false)
    },
  )
  it("contains every suffix that parseSite refuses without the list", () => {
    const known =
      readFileSync("core/settings/kept-site.ts", "utf8")
        .match(/"([a-z. ]+)"/)?.[1]
        ?.split(" ") ?? []
    expect(known.length).toBeGreaterThan(8)
    const more = ["co.uk", "com.mx", "gob.mx", "ac.uk", "sch.uk", "k12.ca.us", "cc.tx.us", "ny.us"]
    expect([...known, ...more].filter((host) => !isPublicSuffix(host) || siteProblem(host) !== "shared")).toEqual([])
  })
})
