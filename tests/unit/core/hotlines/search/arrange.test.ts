import { describe, expect, it } from "vitest"
import { createHotlineSearch } from "@/core/hotlines/search/search"
import { channel, hotline, national } from "../../../../fakes/hotlines"
import { vocabulary } from "../../../../fakes/vocabulary"

const adults = ["young-person", "adult-survivor"] as const
const crisis = hotline("crisis", { ...national, topics: ["suicide"], audience: adults })
const helpline = hotline("helpline", { ...national, topics: ["abuse", "suicide"] })
const images = [1, 2, 3, 4].map((at) => hotline(`images${at}`, { ...national, topics: ["images"], audience: adults }))
const trafficking = hotline("trafficking", {
  ...national,
  topics: ["trafficking", "needs"],
  audience: adults,
  description: { en: "Food and a bed for people who were trafficked.", es: "" },
})
/** A word names a hotline only if few names contain it. */
const manyNames = Array.from({ length: 130 }, (_, at) => hotline(`de${at}`, { country: "DE", topics: ["rights"] }))
const text = channel({ type: "text", value: "85258", e164: null })

const found = (hotlines: readonly ReturnType<typeof hotline>[], typed: string, region = "US") =>
  createHotlineSearch([...hotlines, ...manyNames], vocabulary)
    .find(typed, region)
    .here.map(({ id }) => id)

describe("in search results, the helpline for any trouble", () => {
  it("moves up to third place if nothing above it answers any trouble", () => {
    expect(found([...images, crisis, helpline], "nudes")).toEqual([
      "images1",
      "images2",
      "helpline",
      "images3",
      "images4",
    ])
  })

  it("is for young people, or for families if a relative is searching", () => {
    const families = hotline("families", { ...national, topics: ["abuse"], audience: ["young-person", "family"] })
    expect(found([...images, crisis, families, helpline], "nudes")[2]).toBe("helpline")
    expect(found([...images, crisis, families, helpline], "nudes of my daughter")[2]).toBe("families")
    expect(found([...images, crisis], "nudes")[2]).toBe("crisis")
  })

  it("is from another state only if there is no other", () => {
    const texan = hotline("texan", { region: "US-TX", locality: null, topics: ["abuse", "suicide", "needs"] })
    expect(found([...images, texan, helpline], "nudes", "US-CA")[2]).toBe("helpline")
    expect(found([...images, texan], "nudes", "US-CA")[2]).toBe("texan")
  })

  it("comes before a trafficking hotline unless the search is about trafficking", () => {
    expect(found([trafficking, helpline], "hungry")).toEqual(["helpline", "trafficking"])
    expect(found([trafficking, helpline], "my boyfriend sells me")).toEqual(["trafficking", "helpline"])
  })

  it("comes first if a description only hints at a topic and no hotline names the trouble", () => {
    expect(found([crisis, helpline, ...images], "he wrote to my little cousin on insta last winter")[0]).toBe(
      "helpline",
    )
    expect(found([helpline, trafficking], "there is nothing to eat in our house again")[0]).toBe("helpline")
  })

  it("is left out if the search names a hotline or asks to report", () => {
    const named = hotline("named", { ...national, name: { en: "Marigold", es: "Marigold" }, topics: ["images"] })
    expect(found([named, ...images, helpline], "marigold")).toEqual(["named"])
    expect(found([...images, helpline], "report nudes")).not.toContain("helpline")
  })
})

describe("an authority that nobody asked for", () => {
  const tips = hotline("tips", { ...national, operatorType: "police", topics: ["report", "images"] })
  const immigration = hotline("ice", { ...national, operatorType: "immigration", topics: ["images"] })
  const apart = (typed: string) =>
    createHotlineSearch([tips, immigration, helpline, ...images, ...manyNames], vocabulary)
      .find(typed, "US")
      .authorities?.map(({ id }) => id)

  it("is listed apart from the results, with immigration authorities last", () => {
    expect(apart("someone has my nudes")).toEqual(["tips", "ice"])
    expect(found([tips, immigration, helpline, ...images], "someone has my nudes")).not.toContain("ice")
  })

  it("is among the results of someone who asks to report, unless it is an immigration authority", () => {
    expect(apart("report nudes")).toEqual(["ice"])
    expect(found([tips, immigration, helpline, ...images], "report nudes")).toContain("tips")
  })
})

describe("a search by someone who would rather write", () => {
  const textLine = hotline("sms", { ...national, topics: ["images"], audience: adults, channels: [text] })
  const chat = { type: "chat", value: "https://chat.test", e164: null } as const
  const chatLine = hotline("live", { ...national, topics: ["images"], audience: adults, channels: [channel(chat)] })

  it("lists hotlines with the requested channel first, then others that answer in writing", () => {
    const hotlines = [...images, chatLine, textLine]
    expect(found(hotlines, "someone to text about my nudes").slice(0, 2)).toEqual(["sms", "live"])
    expect(found(hotlines, "chat with someone about my nudes").slice(0, 2)).toEqual(["live", "sms"])
    expect(found(hotlines, "he texts me for nudes")[0]).toBe("images1")
  })

  it.each(["text", "someone to text", "cant talk out loud", "escribir a alguien", "por mensaje", "whatsapp"])(
    "finds a helpline that answers in writing: %s",
    (typed) => {
      const writing = hotline("writing", { ...national, topics: ["suicide"], channels: [channel(), text] })
      expect(found([crisis, helpline, writing], typed)[0]).toBe("writing")
    },
  )

  it("still lists a crisis hotline first if it mentions dying", () => {
    const crisisText = hotline("crisis-text", { ...national, topics: ["suicide"], channels: [text] })
    expect(found([textLine, crisis], "i want to die who can i text")[0]).toBe("crisis")
    expect(found([textLine, crisis, crisisText], "i want to die who can i text")[0]).toBe("crisis-text")
  })
})

describe("a search such as “they will kill me”", () => {
  const emergency = hotline("emergency", { ...national, operatorType: "emergency", topics: ["danger"] })

  it.each(["my parents would kill me", "my dads gonna kill me", "mi mama me va a matar", "mis papas me matan"])(
    "finds the helpline, not the emergency number, first if it is about parents: %s",
    (typed) => {
      expect(found([emergency, crisis, helpline], typed)[0]).toBe("helpline")
    },
  )

  it("finds the emergency number first if it is about anyone else", () => {
    expect(found([emergency, helpline], "he says hes gonna kill me")[0]).toBe("emergency")
  })
})
