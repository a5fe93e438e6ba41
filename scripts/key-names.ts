import { readdirSync, readFileSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { fileURLToPath } from "node:url"

/**
 * Generates `core/key-names.json`: Chromium's names of shortcut keys in each of its languages, as `commands.getAll`
 * returns them. Run `node scripts/key-names.ts <folder>`. The folder is `locales` in Debian's package chromium-l10n.
 * Each language there consists of a file of texts and a list of the texts' numbers.
 *
 * The texts are those of https://chromium.googlesource.com/chromium/src/+/main/ui/strings/ui_strings.grd
 */
const [folder] = process.argv.slice(2)
if (!folder) throw new Error("usage: node scripts/key-names.ts <folder of Chromium's languages>")

/**
 * The code of each key (`KeyboardEvent.code`) by the name of its text. Letters, digits and F1 are the same in all
 * languages. Shift needs no name.
 */
const codesByTextName: Readonly<Record<string, string>> = {
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
  if (bytes.readUInt32LE(0) !== 5) throw new Error(`${file}: this script reads only version 5 of the .pak format`)
  const [textCount, aliasCount] = [bytes.readUInt16LE(8), bytes.readUInt16LE(10)]
  const entryOffset = (index: number): number => 12 + index * 6
  const text = (index: number): string =>
    bytes.toString("utf8", bytes.readUInt32LE(entryOffset(index) + 2), bytes.readUInt32LE(entryOffset(index + 1) + 2))
  const texts = Array.from({ length: textCount }, (_, index): [number, string] => [
    bytes.readUInt16LE(entryOffset(index)),
    text(index),
  ])
  const aliases = Array.from({ length: aliasCount }, (_, index): [number, string] => {
    const offset = entryOffset(textCount + 1) + index * 4
    return [bytes.readUInt16LE(offset), text(bytes.readUInt16LE(offset + 2))]
  })
  return new Map([...texts, ...aliases])
}

/**
 * The number of each text by its name, from rows such as
 * `IDS_APP_LEFT_ARROW_KEY,49197,../../ui/strings/ui_strings.grd`.
 */
const textNumbers = new Map(
  [...readFileSync(join(folder, "de.pak.info"), "utf8").matchAll(/^IDS_APP_(\w+)_KEY,(\d+),/gm)].map(
    ([, name = "", number]) => [name, Number(number)],
  ),
)

const namesByCode = new Map<string, Set<string>>(Object.values(codesByTextName).map((code) => [code, new Set()]))
for (const file of readdirSync(folder).filter((name) => /^[\w-]+\.pak$/.test(name) && !name.includes("_"))) {
  const texts = textsOf(join(folder, file))
  for (const [name, code] of Object.entries(codesByTextName)) {
    const text = texts.get(textNumbers.get(name) ?? 0)
    if (text)
      namesByCode.get(code)?.add(
        text
          .replace(/[\u200e\u200f]/g, "")
          .trim()
          .toLowerCase(),
      )
  }
}

/** All names of all keys. The table omits a name that more than one key has. */
const allNames = [...namesByCode.values()].flatMap((names) => [...names])
const isUnique = (name: string): boolean => allNames.filter((other) => other === name).length === 1

const table = Object.fromEntries(
  [...namesByCode].map(([code, names]) => [code, [...names].filter(isUnique).sort().join("|")]),
)
for (const name of new Set(allNames))
  if (!isUnique(name)) console.log(`left out, because more than one key has this name: ${name}`)
const file = fileURLToPath(new URL("../core/key-names.json", import.meta.url))
writeFileSync(file, JSON.stringify(table, null, 2) + "\n")
