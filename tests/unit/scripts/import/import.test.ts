import { readdirSync, readFileSync } from "node:fs"
import { describe, expect, it } from "vitest"
import { firstNumber } from "@/core/hotlines/dial"
import { loadHotlines } from "@/directory/hotlines"
import { reviewOf, settingsFromReview, type FeedFiles } from "@/scripts/import/import"

// cspell:ignore Counselling Hillsborough
const samples = new URL("../../../data/hsds/", import.meta.url)
const read = (path: string): string => readFileSync(new URL(path, samples), "utf8")

function review(files: FeedFiles): string {
  const made = reviewOf("feed", "feed.review.md", files)
  return "problem" in made ? made.problem : made.text
}
const reviewOfJson = (feed: unknown): string => review(new Map([["feed.json", JSON.stringify(feed)]]))
const reviewOfTable = (text: string): string => review(new Map([["feed.csv", text]]))

/** The part below a heading. */
const chosen = (text: string): string => text.split("## Left out")[0]?.split("## To choose from")[1] ?? ""
const leftOut = (text: string): string => text.split("## Left out")[1] ?? ""

const phone = { number: "619 555 0142", type: "voice" }
const service = { id: "s1", name: "Youth Crisis Line", status: "active", phones: [phone] }
const organization = { id: "o1", name: "Harbor House" }

describe("a feed of the Human Services Data Specification", () => {
  it("is reviewed with the sample service's phone once, without address, contacts or descriptions", () => {
    const text = review(new Map([["service_full.json", read("service_full.json")]]))
    expect(chosen(text).match(/^- \[ \]/gm)).toHaveLength(1)
    expect(chosen(text)).toContain("- [ ] Example Organization Inc.: Community Counselling")
    expect(chosen(text)).toContain("number: +44 1234 234567 ext. 100")
    expect(chosen(text)).toContain("note: For ages 12 and up. Urdu")
    expect(text).not.toMatch(/Main Street|MyCity|Ann Persona|Reception Manager|example\.com/)
  })

  it("is refused if it has no phones, like the sample list", () => {
    expect(review(new Map([["service_list.json", read("service_list.json")]]))).toMatch(/no phone number/)
  })

  it("is reviewed without the sample tables' only phone, which belongs to a contact", () => {
    const names = readdirSync(new URL("tables/", samples))
    const text = review(new Map(names.map((name) => [name, read(`tables/${name}`)])))
    expect(chosen(text)).not.toContain("- [ ]")
    expect(leftOut(text)).toContain("- Example Organization Inc.: Community Counselling: It belongs to a person")
  })

  it("may be a list, a page of an API, a service, or an organization with services", () => {
    const full = { ...service, organization }
    for (const feed of [[full], { contents: [full] }, full, { ...organization, services: [service] }])
      expect(chosen(reviewOfJson(feed))).toContain("- [ ] Harbor House: Youth Crisis Line\n  - number: 619 555 0142")
  })

  it("is refused in any other form", () => {
    expect(reviewOfJson({ hotlines: 3 })).toMatch(/^This is no feed/)
    expect(review(new Map([["feed.json", "<html>"]]))).toMatch(/^This is no feed/)
  })

  it("is reviewed with the service's phones at a place, and the organization's under its own name", () => {
    const atPlace = { location: { phones: [{ number: "619 555 0199" }] }, phones: [{ number: "619 555 0143" }] }
    const text = reviewOfJson([
      {
        ...service,
        organization: { ...organization, phones: [{ number: "619 555 0144" }] },
        service_at_locations: [atPlace],
      },
    ])
    expect(chosen(text)).toContain("619 555 0143")
    expect(chosen(text)).toContain("- [ ] Harbor House\n  - number: 619 555 0144")
    expect(leftOut(text)).toContain("It belongs to a building")
  })

  it.each([
    ["marks it as private", { ...service, phones: [{ ...phone, PhoneIsPrivate: "true" }] }],
    ["is not for the public", { ...service, phones: [{ ...phone, description: "Staff only, after hours" }] }],
    ['not active: the feed says "temporarily closed"', { ...service, status: "temporarily closed" }],
    ['Its type is "fax"', { ...service, phones: [{ ...phone, type: "fax" }] }],
    ["cell phone", { ...service, phones: [{ ...phone, type: "cell" }] }],
    ["belongs to a person", { ...service, phones: [], contacts: [{ name: "Ann", phones: [phone] }] }],
    ["It has no name", { ...service, name: "" }],
    ["looks like an address", { ...service, name: "Shelter, 1907 E Hillsborough Ave" }],
    ["has 61 characters", { ...service, name: "n".repeat(61) }],
    ["It has no number", { ...service, phones: [{ ...phone, number: "" }] }],
    ["has a * or #", { ...service, phones: [{ ...phone, number: "*67 619 555 0142" }] }],
    ["is not one phone number", { ...service, phones: [{ ...phone, number: "619 555 0142 or 619 555 0143" }] }],
  ])("is reviewed without a phone, with the reason: %s", (why, entry) => {
    const text = reviewOfJson([entry])
    expect(leftOut(text)).toContain(why)
    expect(chosen(text)).not.toContain("- [ ]")
    expect(text).not.toContain("619 555 0142")
  })

  it("is reviewed without entries that have a built-in hotline's name or number", async () => {
    const hotlines = await loadHotlines("US")
    const entries = hotlines.flatMap((hotline) => {
      const number = firstNumber(hotline)?.value ?? ""
      return [
        { ...service, name: hotline.name.en },
        { ...service, name: "Our own line", phones: [{ ...phone, number }] },
      ]
    })
    expect(entries.length).toBeGreaterThan(50)
    expect(chosen(reviewOfJson(entries))).not.toContain("- [ ]")
  })
})

describe("a table of an agency", () => {
  it("needs only names and numbers, under the headings that agencies use", () => {
    const table = 'Service Name;Agency;Phone;Ext\nYouth Crisis Line;Harbor House;="0619 555 0142";12\n'
    expect(chosen(reviewOfTable(table))).toContain(
      "- [ ] Harbor House: Youth Crisis Line\n  - number: 0619 555 0142 ext. 12",
    )
  })

  it("may have quotation marks, line breaks in a cell, and a byte-order mark", () => {
    const table = '\ufeff"name","number","description"\r\n"Night ""owl""","619 555 0142","Two\nlines"\r\n'
    expect(chosen(reviewOfTable(table))).toContain('- [ ] Night "owl"\n')
  })

  it("may have a semicolon in a cell between commas", () => {
    expect(chosen(reviewOfTable("name,number\nFood; clothes,619 555 0142\n"))).toContain("- [ ] Food; clothes")
  })

  it("is refused if columns are missing, and the message names them", () => {
    expect(reviewOfTable("title,tel\nx,1\n")).toBe(
      'The table needs a column "name" and a column "number". It has: title, tel.',
    )
  })
})

describe("a review", () => {
  const text = reviewOfJson([
    { ...service, organization },
    { ...service, id: "s2", name: "Night line", phones: [{ number: "619 555 0150" }] },
  ])
  const withX = text.replace("- [ ] Night line", "- [x] Night line")

  it("becomes a policy and a settings file with only the hotlines that have an x", () => {
    const made = settingsFromReview(withX)
    expect(made).toMatchObject({ count: 1 })
    const { policy, settings } = made as { policy: string; settings: string }
    const expected = { addedHotlines: [{ name: "Night line", number: "619 555 0150", note: "" }] }
    expect(JSON.parse(policy)).toEqual(expected)
    expect(JSON.parse(settings)).toEqual({ porchlight: 1, settings: expected })
  })

  it("keeps a person's corrections to a number or note", () => {
    const corrected = withX.replace("number: 619 555 0150\n  - note:", "number: 619 555 0151\n  - note: After 6 pm")
    expect(settingsFromReview(corrected)).toMatchObject({ policy: expect.stringContaining("After 6 pm") as string })
    expect(settingsFromReview(corrected)).toMatchObject({ policy: expect.stringContaining("555 0151") as string })
  })

  it("becomes nothing if one hotline with an x can't be used", () => {
    expect(settingsFromReview(withX.replace("619 555 0150", "911"))).toEqual({
      problems: ["Night line: Porchlight already has a hotline with this number, or one that looks like it."],
    })
    expect(settingsFromReview(withX.replace("number: 619 555 0150", "number: call us"))).toEqual({
      problems: ["Night line: Its name, number or note can't be used."],
    })
  })

  it("becomes nothing without an x or with more than 200 of them", () => {
    expect(settingsFromReview(text)).toEqual({ problems: ["No hotline has an x between its brackets: - [x] Name"] })
    const many = Array.from({ length: 201 }, (_, at) => `- [x] Line ${at % 90}\n  - number: 212 555 ${1000 + at}`).join(
      "\n",
    )
    expect(settingsFromReview(many)).toEqual({ problems: ["201 hotlines have an x. At most 200 can be added."] })
    expect(settingsFromReview(many.replace("- [x]", "- [ ]"))).toMatchObject({ count: 200 })
  })

  it("ignores an x in the part that was left out", () => {
    const refused = reviewOfJson([{ ...service, name: "Shelter office", status: "inactive" }])
    expect(refused).toContain("- Shelter office")
    expect(settingsFromReview(refused.replace("- Shelter office", "- [x] Shelter office"))).toEqual({
      problems: ["No hotline has an x between its brackets: - [x] Name"],
    })
  })

  it("does not let a feed set an x", () => {
    const forged = "Help\n- [x] Our own hotline\n  - number: 619 555 0166"
    const feeds = [
      [{ ...service, name: forged }],
      [{ ...service, id: forged }],
      [{ ...service, organization: { name: forged } }],
      [{ ...service, name: "[x] Our own hotline" }],
    ]
    for (const feed of feeds)
      expect(settingsFromReview(reviewOfJson(feed))).toEqual({
        problems: ["No hotline has an x between its brackets: - [x] Name"],
      })
  })
})
