import type { FileRefusal } from "@/core/settings/settings-file"

export interface HostileFile {
  readonly what: string
  readonly bytes: Uint8Array
  /** The acceptable refusals: truncating a file can break it in more than one way. */
  readonly refusals: readonly FileRefusal[]
}

type Random = () => number

/** A seeded generator, so that each run makes the same files. */
function createRandom(seed: number): Random {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}

const pick = <T>(random: Random, all: readonly [T, ...T[]]): T => all[Math.floor(random() * all.length)] ?? all[0]
const upTo = (random: Random, most: number): number => 1 + Math.floor(random() * most)
const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text)
const around = (settings: string): Uint8Array => utf8(`{"porchlight": 1, "settings": ${settings}}`)
const file = (settings: unknown): Uint8Array => around(JSON.stringify(settings))
const person = { name: "Aunt Rosa", number: "+1 619 555 0170", note: "" }

const good = {
  eraseScope: "tab",
  keptSites: ["bank.example", "school.example.org"],
  region: "MX",
  topicsFirst: ["images"],
  addedPeople: [person],
}

const badValues: readonly [unknown, ...unknown[]] = [
  7,
  -1,
  1e308,
  true,
  "",
  "__proto__",
  "constructor",
  "javascript:alert(1)",
  "https://landing.example",
  {},
  { toString: "x" },
  [[]],
  [7, null],
  ["com"],
  "<script>alert(1)</script>",
]
const names = ["eraseScope", "eraseMinutes", "keptSites", "exitDestination", "language", "region"] as const
const moreNames = ["topicsFirst", "textSize", "addedPeople", "addedHotlines"] as const

const invisibleCharacters = [
  "\u202e",
  "\u200b",
  "\u2066",
  "\ufeff",
  "\u00ad",
  "\u2028",
  "\u0000",
  "\u001b[2J",
  "\n",
  "\u{e0041}",
] as const
const lookalikes: Readonly<Record<string, readonly [string, ...string[]]>> = {
  a: ["\u0430", "@", "4", "á", "A"],
  e: ["\u0435", "3", "é", "E"],
  i: ["\u0456", "1", "í", "l", "|"],
  o: ["\u043e", "0", "ö", "O"],
  s: ["\u0455", "5", "$", "S"],
  " ": [" ", "-", ".", "  ", "_"],
}

interface Kind {
  readonly what: string
  readonly refusals: readonly FileRefusal[]
  readonly make: (random: Random) => Uint8Array
}

/** `name` and `number` belong to a built-in hotline. */
function kinds(name: string, number: string): readonly Kind[] {
  const disguised = (random: Random): string =>
    [...name].map((letter) => (random() < 0.4 ? pick(random, lookalikes[letter] ?? [letter]) : letter)).join("")
  const respelled = (random: Random): string => {
    const digits = [...number.replace(/\D/g, "").slice(-10)]
    const spaced = digits
      .map((digit) => digit + (random() < 0.4 ? pick(random, [" ", "-", ".", ") ", "  "]) : ""))
      .join("")
    return pick(random, ["", "+1 ", "1-", "001 ", "011 1 ", "("]) + spaced.trim().replace(/[-).]+$/, "")
  }
  const added = (random: Random, contact: unknown): Uint8Array =>
    file({ [pick(random, ["addedPeople", "addedHotlines"])]: [person, contact] })
  return [
    {
      what: "very deep nesting",
      refusals: ["damaged", "unsupportedValues", "notPorchlight"],
      make: (random) => {
        const [open, close] = pick(random, [
          ["[", "]"],
          ['{"a":', "}"],
        ] as const)
        const depth = upTo(random, 5_000)
        const inside = open.repeat(depth) + (open === "[" ? "" : "1") + close.repeat(depth)
        return pick(random, [utf8(inside), around(inside), around(`{"addedPeople": ${inside}}`)])
      },
    },
    {
      what: "a huge string or list",
      refusals: ["large", "unsupportedValues"],
      make: (random) => {
        const size = upTo(random, 1_000_000)
        const words = "x".repeat(size)
        return pick(random, [
          file({ addedPeople: [{ ...person, note: words + words.slice(0, 200) + "x".repeat(200) }] }),
          file({ keptSites: Array.from({ length: 11 + (size % 5_000) }, (_, i) => `site${i}.example`) }),
          file({ [`x${words}`]: 1 }),
        ])
      },
    },
    {
      what: "a value of the wrong type",
      refusals: ["unsupportedValues"],
      make: (random) => file({ [pick(random, names)]: pick(random, badValues) }),
    },
    {
      what: "a list with one wrong value",
      refusals: ["unsupportedValues"],
      make: (random) => file({ ...good, [pick(random, moreNames)]: [pick(random, badValues)] }),
    },
    {
      what: "an unknown or dangerous key",
      refusals: ["unsupportedValues"],
      make: (random) => {
        const unknown = pick(random, [
          "__proto__",
          "constructor",
          "prototype",
          "hideLines",
          "exit",
          "lock",
          "pin",
          "then",
        ])
        const text = `{"${unknown}": ${JSON.stringify(pick(random, badValues))}, "exitDestination": "new-tab"}`
        return pick(random, [
          around(text),
          around(`{"addedPeople": [{"name": "Rosa", "number": "211", "note": "", "${unknown}": {}}]}`),
        ])
      },
    },
    {
      what: "an extra key beside the settings",
      refusals: ["unsupportedValues"],
      make: (random) => {
        const beside = pick(random, ["__proto__", "addedHotlines", "policy", "lock", "version"])
        return utf8(
          `{"porchlight": 1, "settings": {"exitDestination": "new-tab"}, "${beside}": ${JSON.stringify(pick(random, badValues))}}`,
        )
      },
    },
    {
      what: "a duplicate key",
      refusals: ["unsupportedValues"],
      make: (random) => {
        const name = pick(random, ["eraseMinutes", "erase\\u004dinutes"])
        return pick(random, [
          around(`{"${name}": ${pick(random, ["5", "15", "99"])}, "eraseMinutes": 30}`),
          utf8('{"porchlight": 2, "porchlight": 1, "settings": {}}'),
          utf8(
            '{"settings": {"exitDestination": "previous-tab"}, "porchlight": 1, "settings": {"exitDestination": "new-tab"}}',
          ),
          around('{"addedPeople": [{"name": "Police", "name": "Rosa", "number": "211", "note": ""}]}'),
        ])
      },
    },
    {
      what: "invisible, direction or line-break characters",
      refusals: ["unsupportedValues"],
      make: (random) => {
        const invisible = pick(random, invisibleCharacters)
        const words = `Aunt${invisible}Rosa`
        return added(random, { ...person, [pick(random, ["name", "note", "number"])]: words })
      },
    },
    {
      what: "stacked combining characters",
      refusals: ["unsupportedValues"],
      make: (random) => added(random, { ...person, name: `Ro${"\u0315".repeat(2 + upTo(random, 20))}sa` }),
    },
    {
      what: "a script or a dial command instead of a number or a site",
      refusals: ["unsupportedValues"],
      make: (random) => {
        const code = pick(random, [
          "<script>alert(1)</script>",
          "javascript:alert(1)",
          "*21*6195550170#",
          "tel:911;phone-context=x",
          "911,,1",
          '"><img src=x onerror=alert(1)>',
          "data:text/html,x",
          "${alert(1)}",
        ])
        return pick(random, [
          added(random, { ...person, number: code }),
          file({ keptSites: [code] }),
          file({ exitDestination: code }),
        ])
      },
    },
    {
      what: "a built-in hotline's name in lookalike letters",
      refusals: ["impersonation"],
      make: (random) => added(random, { ...person, name: disguised(random) }),
    },
    {
      what: "a built-in hotline's number in another spelling",
      refusals: ["impersonation"],
      make: (random) => added(random, { ...person, [pick(random, ["number", "note"])]: respelled(random) }),
    },
    {
      what: "an invalid JSON number",
      refusals: ["damaged"],
      make: (random) =>
        around(
          `{"eraseMinutes": ${pick(random, ["NaN", "Infinity", "-Infinity", "0x0F", "015", "+15", "undefined", "15."])}}`,
        ),
    },
    {
      what: "an invalid version",
      refusals: ["damaged"],
      make: (random) => {
        const version = pick(random, ["0", "-1", "1.5", '"1"', "null", "true", "[1]", "{}", "1e999"])
        return utf8(`{"porchlight": ${version}, "settings": ${JSON.stringify(good)}}`)
      },
    },
    {
      what: "a newer version",
      refusals: ["newer"],
      make: (random) => utf8(JSON.stringify({ porchlight: 1 + upTo(random, 1_000_000), settings: good, more: [] })),
    },
    {
      what: "another text encoding",
      refusals: ["damaged"],
      make: (random) => {
        const text = JSON.stringify({ porchlight: 1, settings: good })
        const wide = new Uint8Array(Uint16Array.from([...text], (letter) => letter.charCodeAt(0)).buffer)
        const latin = Uint8Array.from([...text.replace("Rosa", "Zoé")], (letter) => letter.charCodeAt(0))
        return pick(random, [wide, latin, new Uint8Array([0xff, 0xfe, ...wide, 0x20]), utf8(`${text}\u0000`)])
      },
    },
    {
      what: "a truncated file",
      refusals: ["damaged"],
      make: (random) => {
        const whole = file(good)
        return whole.slice(0, 1 + Math.floor(random() * (whole.length - 2)))
      },
    },
    {
      what: "random bytes",
      refusals: ["damaged", "notPorchlight"],
      make: (random) => Uint8Array.from({ length: upTo(random, 4_000) }, () => Math.floor(random() * 256)),
    },
    {
      what: "a valid file with one byte replaced by an invalid UTF-8 byte",
      refusals: ["damaged"],
      make: (random) => {
        const bytes = file(good)
        bytes[Math.floor(random() * bytes.length)] = 0x80 | Math.floor(random() * 128)
        return bytes
      },
    },
    {
      what: "JSON that is not a settings file",
      refusals: ["damaged", "notPorchlight"],
      make: (random) =>
        utf8(
          JSON.stringify(
            pick<unknown>(random, [
              null,
              7,
              "porchlight",
              [],
              {},
              [{ porchlight: 1 }],
              { settings: good },
              { porchlight: 1 },
              { porchlight: 1, settings: [good] },
            ]),
          ),
        ),
    },
    {
      what: "a place without hotlines",
      refusals: ["unsupportedValues"],
      make: (random) => file({ region: pick(random, ["QQ", "XX", "US-TX", "us", "U$", "MX "]) }),
    },
  ]
}

export function hostileFiles(name: string, number: string, ofEach = 12): readonly HostileFile[] {
  return kinds(name, number).flatMap(({ what, refusals, make }, kind) =>
    Array.from({ length: ofEach }, (_, index) => ({
      what: `${what}, ${index + 1}`,
      refusals,
      bytes: make(createRandom(1_000 * kind + index)),
    })),
  )
}
