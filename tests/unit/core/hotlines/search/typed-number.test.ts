// cspell:ignore algo childline cide creo crois frappe frere linea mourir petit veux vida ＲＵＮＡＷＡＹ
import { describe, expect, it } from "vitest"
import { noNeed } from "@/core/hotlines/filter-by-need"
import { createHotlineSearch } from "@/core/hotlines/search/search"
import { createNumberSearch } from "@/core/hotlines/search/typed-number"
import { loadAllHotlines } from "@/directory/hotlines"
import { vocabulary } from "../../../../fakes/vocabulary"

const hotlines = await loadAllHotlines()
const search = createHotlineSearch(hotlines, vocabulary)
const index = createNumberSearch()
for (const hotline of hotlines) index.add(hotline)
const find = (typed: string, country: string | null = "US") => search.find(typed, country)
const ids = (typed: string, country: string | null = "US"): readonly string[] => {
  const { here, elsewhere } = find(typed, country)
  return [...here, ...elsewhere].map(({ id }) => id)
}

describe("the search for a complete number", () => {
  it.each([
    ["1-888-373-7888"],
    ["1–888–373–7888"],
    ["1—888—373—7888"],
    ["1‑888‑373‑7888"],
    ["1‒888−373﹣7888"],
    ["\u202d1-888-373-7888\u202c"],
    ["\u202a\u200e(888) 373-7888\u202c"],
    ["\u20661-888-373-7888\u2069"],
    ["1\u00ad888\u00ad373\u00ad7888"],
    ["1\u200b888\u200b373\u200b7888\ufeff"],
    ["1\u00a0888\u2007373\u202f7888"],
    ["1.888.373.7888"],
    ["1/888/373/7888"],
    ["(1) 888 [373] 7888"],
    ["1·888·373·7888"],
    ["1•888•373•7888"],
    ["1_888_373_7888"],
    ["1 ~ 888 ~ 373 ~ 7888"],
    ["call 1-888-373-7888"],
    ["Call 1-888-373-7888 now!"],
    ["1-888-373-7888 (TTY: 711)"],
    ["1-888-373-7888 24/7"],
    ["24/7: 1-888-373-7888"],
    ["24/7 1-888-373-7888"],
    ["Mon-Sun 0:00-24:00 1-888-373-7888"],
    ["Hotline: 888.373.7888 or text 233733"],
    ["If you or someone you know is being forced to work, call\n1 (888) 373-7888\nText 233733"],
    ["Call1-888-373-7888Text 233733"],
    ["1-888-373-7888233733"],
    ["1-888-\n373-7888"],
    ["Someone who can help: 1-888-373-7888, day and night"],
    ["llame al 1-888-373-7888 (gratis)"],
    ["888-373-7888"],
    ["+1 888 373 7888"],
    ["+1 (888) 373-7888"],
    ["+18883737888"],
    ["(+1) 888 373 7888"],
    ["0018883737888"],
    ["00 1 888 373 7888"],
    ["011 1 888 373 7888"],
    ["0011 1 888 373 7888"],
    ["0015 1 888 373 7888"],
    ["1 (0) 888 373 7888"],
    ["tel:+18883737888"],
    ["tel:1-888-373-7888"],
    ["tel:%2B1%20888%20373%207888"],
    ["sms:+18883737888?body=HELP"],
    ["https://wa.me/18883737888"],
    ["tel:+1-888-373-7888;ext=12"],
    ["1-888-373-7888 x12"],
    ["1-888-373-7888 ext. 12"],
    ["1-888-373-7888,12"],
    ["1-888-373-7888 #12"],
    ["1-888-373-7888 extensión 12"],
    ["1-888-373-7888 poste 12"],
    ["*67 1-888-373-7888"],
    ["*678883737888"],
    ["#31#18883737888"],
    ["１－８８８－３７３－７８８８"],
    ["１ー８８８ー３７３ー７８８８"],
    ["١٨٨٨٣٧٣٧٨٨٨"],
    ["۱-۸۸۸-۳۷۳-۷۸۸۸"],
    ["१ ८८८ ३७३ ७८८८"],
    ["𝟏-𝟖𝟖𝟖-𝟑𝟕𝟑-𝟕𝟖𝟖𝟖"],
    ["1️⃣8️⃣8️⃣8️⃣3️⃣7️⃣3️⃣7️⃣8️⃣8️⃣8️⃣"],
    ["1 8 8 8 3 7 3 7 8 8 8"],
    ["18883737888"],
    ["1-888-373-7888 and my friend said it is free and will not tell"],
  ])("finds only the hotline with it: %j", (typed) => {
    expect(ids(typed)).toEqual(["us-nhth"])
  })

  it.each([
    ["1-800-THE-LOST", "us-ncmec"],
    ["1 800 THE LOST", "us-ncmec"],
    ["call 1-800-the-lost", "us-ncmec"],
    ["800-THE-LOST", "us-ncmec"],
    ["+1-800-THE-LOST", "us-ncmec"],
    ["1-8OO-843-5678", "us-ncmec"],
    ["l-800-843-5678", "us-ncmec"],
    ["1800RUNAWAY", "us-nrs"],
    ["1-800-RUNAWAYS", "us-nrs"],
    ["1-800-4-A-CHILD", "us-childhelp"],
    ["1-888-DVLINKS", "us-ca-sd-ccs-crisis-line"],
    ["888 KEY 2 FREE", "us-ca-cast-la"],
    ["1-844-7NATIVE", "us-stronghearts"],
    ["1-866-DHS-2-ICE", "us-hsi-tip-line"],
    ["１８００ＲＵＮＡＷＡＹ", "us-nrs"],
  ])("with letters, %s, finds %s first", (typed, id) => {
    expect(ids(typed)[0]).toBe(id)
    expect(ids(typed, "MX")[0]).toBe(id)
  })

  it.each([
    ["988", "us-988"],
    ["９８８", "us-988"],
    ["٩٨٨", "us-988"],
    ["۹۸۸", "us-988"],
    ["९८८", "us-988"],
    ["9-8-8", "us-988"],
    ["(988)", "us-988"],
    ["988!", "us-988"],
    ["988LIFE", "us-988"],
    ["988 Lifeline", "us-988"],
    ["call 988", "us-988"],
    ["call or text 988", "us-988"],
    ["llama al 988", "us-988"],
    ["tel:988", "us-988"],
    ["sms:988", "us-988"],
    ["+988", "us-988"],
    ["988 or 911", "us-988"],
    ["741741", "us-crisis-text-line"],
    ["741-741", "us-crisis-text-line"],
    ["text HOME to 741741", "us-crisis-text-line"],
    ["text HELLO to 741741", "us-crisis-text-line"],
    ["envía la palabra HOLA al 741741", "us-crisis-text-line"],
    ["211", "us-211"],
    ["Text 741 741", "us-crisis-text-line"],
    ["sms:741741?body=HOME", "us-crisis-text-line"],
    ["SMSTO:741741:HOME", "us-crisis-text-line"],
    ["233733", "us-nhth"],
    ["BEFREE (233733)", "us-nhth"],
    ["(619) 521-2250 x3804", "us-ca-sd-sdys-stars"],
    ["(619) 521-2250 x3816", "us-ca-sd-sdys-icare"],
    ["619-521-2250, ext. 3816", "us-ca-sd-sdys-icare"],
    ["619 521 2250,3816", "us-ca-sd-sdys-icare"],
    ["+16195212250;ext=3816", "us-ca-sd-sdys-icare"],
    ["911", "us-911"],
    ["9-1-1", "us-911"],
  ])("with a short code or extension, %s, finds %s first", (typed, id) => {
    expect(ids(typed)[0]).toBe(id)
  })

  it.each([
    ["GB", "0800–1111", "gb-childline"],
    ["GB", "+44 (0)800 1111", "gb-childline"],
    ["GB", "+44 0800 1111", "gb-childline"],
    ["GB", "0044 800 1111", "gb-childline"],
    ["GB", "0800\u20111111", "gb-childline"],
    ["GB", "44 800 1111", "gb-childline"],
    ["US", "+44 (0)800 1111", "gb-childline"],
    ["US", "011 44 800 1111", "gb-childline"],
    ["AU", "0011 44 800 1111", "gb-childline"],
    ["FR", "17", "fr-emergency"],
    ["FR", "+49 116 111", "de-kinder-und-jugendtelefon"],
    ["US", "0049 116111", "de-kinder-und-jugendtelefon"],
    ["MX", "+52 1 55 5533 5533", "mx-lnctp"],
    ["MX", "01 800 5533 000", "mx-lnctp"],
    [null, "1-888-373-7888", "us-nhth"],
    [null, "0800 1111", "gb-childline"],
  ])("in %s for %s finds %s and no hotline of another country", (country, typed, id) => {
    expect(ids(typed, country)).toContain(id)
    const { here, elsewhere } = find(typed, country)
    expect(
      [...here, ...elsewhere].every((hotline) => hotline.country === hotlines.find((one) => one.id === id)?.country),
    ).toBe(true)
  })

  it("that is a known misprint finds the hotline that lists it, after one that really has the number", () => {
    expect(ids("888-5533-000", "MX")).toEqual(["mx-lnctp"])
    expect(ids("01 888 5533 000", "MX")).toEqual(["mx-lnctp"])
    expect(ids("+52 888 5533 000", "MX")).toEqual(["mx-lnctp"])
    expect(ids("1-888-539-2372")).toEqual(["us-ca-cast-la"])
    expect(ids("116 111", "HK")).toEqual(["hk-parent-child-support-line"])
  })

  it("next to others finds the hotlines in the order of the numbers", () => {
    expect(ids("988, 1-888-373-7888")).toEqual(["us-988", "us-ca-sd-access-crisis-line", "us-nhth"])
    expect(ids("988 1-888-373-7888").at(-1)).toBe("us-nhth")
  })
})

describe("the search for a number that no hotline has", () => {
  it.each([
    ["1-888-373-7889"],
    ["888 373 7889"],
    ["1-888-373-78889"],
    ["+44 888 373 7888"],
    ["+44 20 7946 0988"],
    ["(619) 988-1234"],
    ["(988) 211-9110"],
    ["call 619-555-0199"],
    ["call 619-555-0199 for help with domestic violence"],
    ["tel:+16195550199"],
    ["1-800-GAMBLER"],
    ["text SHOUT to 85267"],
    ["call 1-800-GAMBLER"],
    ["1-888-539-2371"],
    ["1234"],
    ["619 555 0199, 619 555 0198"],
    ["11223344556677"],
    ["99999999999999999999"],
  ])("finds nothing and reports an unknown number: %j", (typed) => {
    expect(find(typed)).toEqual({ here: [], elsewhere: [], isUnknownNumber: true })
  })
})

describe("the search for part of a number", () => {
  it("puts a short code of another country after the country's own hotlines", () => {
    const { here, elsewhere } = find("888")
    expect(here.map(({ id }) => id)).toContain("us-nhth")
    expect(elsewhere.map(({ id }) => id)).toEqual(["so-emergency"])
    expect(find("112").here).toEqual([])
    expect(find("+52").elsewhere.every(({ country }) => country === "MX")).toBe(true)
  })

  it.each([["1-888-373"], ["888 373 78"], ["+1 888 373"], ["00 1 888 373 7"], ["373-7888"], ["7888"]])(
    "finds hotlines of the country whose number starts or ends with it: %s",
    (typed) => {
      const { here, elsewhere } = find(typed)
      expect(here.map(({ id }) => id)).toContain("us-nhth")
      expect(elsewhere).toEqual([])
    },
  )
})

describe("the search for a half-remembered number", () => {
  it.each([
    ["GB", "is it childline 0800 11 or 1111", "gb-childline"],
    ["GB", "0800 111", "gb-childline"],
    ["GB", "0800 111 or 1111", "gb-childline"],
    ["GB", "childline 0800 1112", "gb-childline"],
    ["GB", "childline 0800 111", "gb-childline"],
    ["GB", "samaritans 116 12", "gb-samaritans"],
    ["MX", "800 911 algo", "mx-linea-de-la-vida"],
    ["MX", "creo q era 800 911 20", "mx-linea-de-la-vida"],
    ["MX", "linea de la vida 800 911 2", "mx-linea-de-la-vida"],
    ["FR", "3114 ou 3018", "fr-3114"],
    ["FR", "c est le 31 14 je crois", "fr-3114"],
    ["FR", "le 119 pour mon petit frere qu on frappe", "fr-119"],
    ["US", "i think its 1 888 373 something", "us-nhth"],
    ["US", "99 or 988 idk", "us-988"],
  ])("in %s for %j finds %s first", (country, typed, id) => {
    const { here } = find(typed, country)
    expect(here[0]?.id).toBe(id)
  })

  it.each([
    ["US", "i weigh 112 pounds and he hits me"],
    ["MX", "me pide 80 000 pesos o publica mis fotos"],
    ["US", "he owes me 1800 since 2019 and hits me"],
  ])("in %s does not take a weight, price or year for a hotline's number: %s", (country, typed) => {
    const withoutNumbers = typed.replace(/\d+/g, "")
    expect(find(typed, country).here.map(({ id }) => id)).toEqual(
      find(withoutNumbers, country).here.map(({ id }) => id),
    )
  })

  it("finds a crisis hotline first if the text mentions dying, whatever the number", () => {
    expect(find("je veux mourir c est 119 ou 3018", "FR").here[0]?.id).toBe("fr-3114")
    expect(find("i want to die +44 800 1111", "US").here[0]?.topics).toContain("suicide")
  })
})

describe("the search for a number of another country", () => {
  it("finds the hotline first, and reports that its number is foreign, if only one country has it", () => {
    expect(search.results("0800 1111", "US", noNeed)).toMatchObject({ count: 1, isNumberAbroad: true })
    expect(search.results("+44 800 1111", "MX", noNeed)).toMatchObject({ count: 1, isNumberAbroad: true })
  })

  it("lists the hotlines separately if several countries have the number", () => {
    expect(search.results("112", "US", noNeed)).toMatchObject({ count: 0, sections: [], isNumberAbroad: false })
  })

  it("finds hotlines of this country that the text names before the foreign one", () => {
    expect(ids("samaritans or +1 888 373 7888", "GB").slice(0, 1)).toEqual(["gb-samaritans"])
    expect(find("samaritans or +1 888 373 7888", "GB").elsewhere[0]?.id).toBe("us-nhth")
  })
})

it.each(["1800 RESPECT", "1800RESPECT", "13 YARN", "13YARN"])("%s is reported as an unknown number", (typed) => {
  expect(find(typed, "AU")).toEqual({ here: [], elsewhere: [], isUnknownNumber: true })
})

describe("the number index", () => {
  it.each([
    "su1cide",
    "me pasó hace 2 años",
    "im 14",
    "im 14 and he is 23",
    "14yo",
    "13f",
    "14",
    "my 14 year old",
    "3 men took her",
    "2 girls",
    "h3lp",
    "s3x",
    "k1ll myself",
    "b4",
    "gr8",
    "l0l",
    "he made me pay 1800 dollars",
    "he wants 800 dollars",
    "in 2019 he hit me",
    "since 12/25/2026 she is missing",
    "100 men a night",
    "i weigh 112 pounds",
    "24/7 he watches me",
    "he owes 1,000,000",
    "tengo 15 años",
    "i want to die 988",
    "6 7",
    "18+",
    "c00l",
    "he hit me 3 times at 10:30",
    "first half of 11th grade",
    "½",
    "4chan",
  ])("does not take words with digits for a number: %s", (typed) => {
    for (const country of ["US", "MX", "GB", "FR", "GR", "IN", null]) expect(index.find(typed, country)).toBeNull()
  })
  it.each(["", "help", "   ", "+", "()-", "tel:"])("does not take text without digits for a number: %j", (typed) => {
    expect(index.find(typed, "US")).toBeNull()
  })
})

it("the number index answers within a second for long repetitive texts", () => {
  const odd = ["988 ", "1 ", "1 a ", "1-888-373-7888 ", "1-800-A", "text to 1", "((((", "1", "+"].map((text) =>
    text.repeat(2000 / text.length),
  )
  const start = performance.now()
  for (const text of odd) index.find(text, "US")
  expect(performance.now() - start).toBeLessThan(1000)
})
