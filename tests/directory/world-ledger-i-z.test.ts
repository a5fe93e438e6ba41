import { expect, it } from "vitest"
import { recordOf, records } from "./line-files"

/** Every number of the lines that are no emergency line, a second time: the other countries. A slip in a number and in its international form alike does not go unseen. */
const ledger = `
  it-antitratta = 800 290 290
  it-114 = 114
  it-telefono-azzurro = 1 96 96
  jm-safespot = 888-723-3776, whatsapp +1 876 439 5199
  jo-jrf-110-helpline = 110
  jp-childline-japan = 0120-99-7777
  ke-childline-kenya = 116
  kg-helpline-for-children-111 = 111
  kh-child-helpline-cambodia = 1280
  kr-1366 = 1366, 1577-1366
  kr-112-child = 112
  kw-child-helpline-147 = 147
  kz-telefon-150 = 150, whatsapp +7 708 106 0810
  la-cpcwc-1362 = 1362
  li-pro-juventute-147 = 147
  lk-childline-1929 = 1929
  lr-my-voice-my-safety = +231 886 521 443, +231 777 521 443
  ls-child-helpline-lesotho = 116
  lt-vaiku-linija = 116 111
  lu-kanner-jugendtelefon = 116 111
  lv-uzticibas-talrunis = 116 111, 800 6008
  ma-espace-maroc-cyberconfiance = +212 6 24 40 58 89
  md-telefonul-copilului = 116 111
  me-116111 = 116 111
  mg-ligne-verte-147 = 147
  mk-alo-bushavko = +389 70 390 632
  mn-child-helpline-108 = 108
  mr-latef = +222 46 71 08 31
  mt-supportline-179 = 116 111, 179
  mu-child-helpline-mauritius = 214 2451
  mv-child-helpline-1412 = 1412
  mw-tithandizane-helpline-116 = 116
  my-talian-kasih = 15999, whatsapp +60 19-261 5999
  mz-linha-fala-crianca = 116
  na-lifeline-childline-namibia = 116, +264 61 226 889
  ng-naptip = 627, 0703 0000 203
  ng-cece-yara = 0800 800 8001
  ng-hdi-child-helpline = 0808-0551-376
  nl-veilig-thuis = 0800 2000
  nl-de-kindertelefoon = 0800 0432, 116 111
  nl-offlimits = +31 20 261 5275
  no-alarmtelefonen = 116 111
  no-kors-pa-halsen = 800 333 21
  np-104 = 104
  np-child-helpline-1098 = 1098
  nz-whats-up = 0800 942 8787
  nz-youthline = 0800 376 633, text 234
  pe-1818 = 1818
  pg-1-tok-helpim-lain = +675 7150 8000
  ph-1343 = 1343, (02) 1343
  ph-bantay-bata-163 = 163
  pk-madadgaar-1098 = 1098
  pl-116111 = 116 111
  ps-sawa-121 = 121
  pt-sos-crianca-e-jovem = 116 111
  qa-hotline-919-aman = 919
  ro-telefonul-copilului = 116 111
  rs-astra = +381 11 785 0000
  rs-nadel = 116 111
  sa-child-helpline-116111 = 116111
  sd-child-helpline-9696 = 9696
  se-bris = 116 111
  sg-tinkle-friend = 1800 2744 788
  si-tom = 116 111
  sk-linka-detskej-istoty = 116 111, 0800 500 500
  sn-allo-116 = 116
  so-waapo-child-hotline = 334
  sr-kjt-mi-lijn = 123, +597 850-6907, whatsapp +597 850 7038
  sz-ministry-of-education = 116
  sz-swagaa-951 = 951
  tg-allo-1011 = 1011
  th-1300 = 1300, +66 99 130 1300
  th-childline-1387 = 1387
  tr-157 = 157
  tt-childline = 131, 800-4321
  tw-113-protection-hotline = 113, +886 2 8195 3005
  tz-child-helpline-116 = 116, whatsapp +255 624 100 100
  ua-iom-527 = 527
  ua-la-strada-116111 = 116 111, 0 800 500 225
  ug-sauti-116 = 116
  uy-linea-azul = 0800 5050
  vn-111 = 111
  vu-youth-helpline = 087777
  za-trafficking-hotline = 0800 222 777
  za-childline = 116
  zm-lifeline-childline = 116, text 116
  zw-childline-zimbabwe = 116
`
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
