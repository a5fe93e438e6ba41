import { plainDigits } from "../hotlines/search/plain-digits"

/** Letters of other scripts, digits and signs that look like Latin letters. */
const lookalikes = new Map(
  Object.entries({
    a: "аαɑᴀ@4",
    b: "вʙƅ",
    c: "сϲᴄ",
    d: "ԁᴅđ",
    e: "еεᴇ3",
    f: "ꜰ",
    g: "ɡɢց",
    h: "нһհʜ",
    i: "іιıɪɩӏǀʟł1!|l",
    j: "јϳᴊ",
    k: "кκᴋ",
    m: "мᴍ",
    n: "ոɴ",
    o: "оοօᴏø0",
    p: "рρᴘ",
    q: "ԛզ",
    r: "гʀ",
    s: "ѕꜱ5$",
    t: "тτᴛ7",
    u: "υսᴜ",
    v: "ѵνᴠ",
    w: "ԝաѡᴡ",
    x: "хχ",
    y: "уγʏ",
    z: "ᴢ",
  }).flatMap(([latin, others]) => [...others].map((other) => [other, latin] as const)),
)

/** The words of a name as skeletons: words that look alike have the same skeleton. */
export function wordSkeletons(name: string): string[] {
  const plain = plainDigits(name)
    .normalize("NFKD")
    .toLowerCase()
    .replace(/\p{M}|[\u200c\u200d]/gu, "")
  return [...plain]
    .map((letter) => lookalikes.get(letter) ?? letter)
    .join("")
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== "")
}

/** The whole name as one skeleton. */
export const nameSkeleton = (name: string): string => wordSkeletons(name).join("")
