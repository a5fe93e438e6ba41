import { readdirSync, readFileSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { fileURLToPath } from "node:url"

/**
 * Generates `core/key-names.json`: Chromium's names of shortcut keys in each of its languages, as `commands.getAll`
 * returns them. Run `node scripts/key-names.ts <folder>`, where the folder is `locales` of Debian's package
 * chromium-l10n, which has next to each language a list of text numbers.
 *
 * The texts are those of https://chromium.googlesource.com/chromium/src/+/main/ui/strings/ui_strings.grd
 */
const [folder] = process.argv.slice(2)
if (!folder) throw new Error("write: node scripts/key-names.ts <folder of Chromium's languages>")

/** The position of a key (`KeyboardEvent.code`) by the name of its text. Letters, digits and F1 are the same in all languages; Shift needs no name. */
const codes: Readonly<Record<string, string>> = {
  LEFT_ARROW: "ArrowLeft",
  RIGHT_ARROW: "ArrowRight",
  UP_ARROW: "ArrowUp",
  DOWN_ARROW: "ArrowDown",
  HOME: "Home",
  END: "End",
  PAGEUP: "PageUp",
  PAGEDOWN: "PageDown",
  INSERT: "Insert",
  DELETE: "Delete",
  SPACE: "Space",
  COMMA: "Comma",
  PERIOD: "Period",
}

/** All texts of a language: https://www.chromium.org/developers/design-documents/linuxresourcesandlocalizedstrings */
function textsOf(file: string): ReadonlyMap<number, string> {
  const bytes = readFileSync(file)
  if (bytes.readUInt32LE(0) !== 5) throw new Error(`${file}: not version 5 of the format`)
  const [count, aliases] = [bytes.readUInt16LE(8), bytes.readUInt16LE(10)]
  const entry = (index: number): number => 12 + index * 6
  const text = (index: number): string =>
    bytes.toString("utf8", bytes.readUInt32LE(entry(index) + 2), bytes.readUInt32LE(entry(index + 1) + 2))
  const own = Array.from({ length: count }, (_, index): [number, string] => [
    bytes.readUInt16LE(entry(index)),
    text(index),
  ])
  const same = Array.from({ length: aliases }, (_, index): [number, string] => {
    const at = entry(count + 1) + index * 4
    return [bytes.readUInt16LE(at), text(bytes.readUInt16LE(at + 2))]
  })
  return new Map([...own, ...same])
}

/** `IDS_APP_LEFT_ARROW_KEY,49197,../../ui/strings/ui_strings.grd` */
const numbers = new Map(
  [...readFileSync(join(folder, "de.pak.info"), "utf8").matchAll(/^IDS_APP_(\w+)_KEY,(\d+),/gm)].map(
    ([, name = "", number]) => [name, Number(number)],
  ),
)

const names = new Map<string, Set<string>>(Object.values(codes).map((code) => [code, new Set()]))
for (const file of readdirSync(folder).filter((name) => /^[\w-]+\.pak$/.test(name) && !name.includes("_"))) {
  const texts = textsOf(join(folder, file))
  for (const [name, code] of Object.entries(codes)) {
    const text = texts.get(numbers.get(name) ?? 0)
    if (text)
      names.get(code)?.add(
        text
          .replace(/[\u200e\u200f]/g, "")
          .trim()
          .toLowerCase(),
      )
  }
}

/** All names of all keys. The table omits a name that more than one key has. */
const all = [...names.values()].flatMap((of) => [...of])
const isOfOne = (name: string): boolean => all.filter((other) => other === name).length === 1

const table = Object.fromEntries([...names].map(([code, of]) => [code, [...of].filter(isOfOne).sort().join("|")]))
for (const name of new Set(all)) if (!isOfOne(name)) console.log(`${name}: more than one key`)
const file = fileURLToPath(new URL("../core/key-names.json", import.meta.url))
writeFileSync(file, JSON.stringify(table, null, 2) + "\n")
