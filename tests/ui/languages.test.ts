import { readdirSync, readFileSync } from "node:fs"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { languageList, languages, type Language } from "../../core/languages"
import { popupSizes, sizesOf, tabSizes } from "./surfaces/appearance"
import { openChromiumView, type View } from "./surfaces/chromium-view"
import { muchSet } from "./surfaces/examples"
import { findCutChoices, findCutText, findOverlaps } from "./surfaces/layout"
import { findPlainWords, findTurnedNumbers, findUnmirrored } from "./surfaces/mirror"
import { isWhole, showSurface, surfaces, type Surface } from "./surfaces/surfaces"

const build = (name: string): string => new URL(`../../.output/${name}`, import.meta.url).pathname
const whole = surfaces.filter(isWhole)
/** Each at its usual size, and with the least room that it must do with. */
const sizes = { popup: [popupSizes[100], popupSizes[200]], tab: [tabSizes[100], tabSizes[400]] } as const
const inParts = whole.map((surface) => [surface.name, surface] as const)

type Check = () => readonly string[]

async function faultsIn(view: View, { kind }: Surface, checks: readonly Check[]): Promise<string[]> {
  const found: string[] = []
  for (const size of sizes[kind]) {
    await view.setSize(size)
    for (const check of checks) found.push(...(await view.run(check)).map((fault) => `${size.width} px: ${fault}`))
  }
  return found
}

async function show(view: View, surface: Surface, language: Language): Promise<void> {
  await view.setSize(sizesOf[surface.kind][100])
  await showSurface(view, surface, language)
}

describe.each(languages)("in %s", (language) => {
  let view: View
  beforeAll(async () => {
    view = await openChromiumView(build("chrome-mv3"))
  })
  afterAll(() => view.end())

  it.each(inParts)("%s has room for what it says, and nothing lies over anything", async (_name, surface) => {
    await show(view, surface, language)
    expect(await faultsIn(view, surface, [findCutText, findCutChoices, findOverlaps])).toEqual([])
  })
})

/** It types the name of a line, and no line has that name here. */
const englishOnly = "options-added-fault"

/** What no translator is given: names of who runs a line, other names, places; and what a person has typed. */
function names(): readonly string[] {
  const folder = new URL("../../directory/lines/", import.meta.url)
  interface Named {
    readonly operator: string
    readonly locality: string | null
    readonly ages: string | null
    readonly alsoKnownAs: readonly string[]
    readonly formerNames?: readonly string[]
  }
  const records = readdirSync(folder).flatMap(
    (file) => JSON.parse(readFileSync(new URL(file, folder), "utf8")) as readonly Named[],
  )
  const named = records.flatMap(({ operator, locality, ages, alsoKnownAs, formerNames = [] }) => [
    operator,
    locality ?? "",
    ages ?? "",
    ...alsoKnownAs,
    ...formerNames,
  ])
  const { people, lines } = muchSet.settings
  const typed = [...people, ...lines].flatMap(({ name, note }) => [name, note])
  const all = [...new Set([...named, ...typed, "Porchlight", ...languageList.map(({ name }) => name)])]
  return all.filter((name) => name !== "").sort((a, b) => b.length - a.length)
}

describe("in a language that is 40 % longer and runs from the right", () => {
  let view: View
  const known = names()
  beforeAll(async () => {
    view = await openChromiumView(build("chrome-mv3-pseudo"))
  })
  afterAll(() => view.end())

  it.each(inParts.filter(([name]) => name !== englishOnly))("%s", async (_name, surface) => {
    await show(view, surface, "en")
    const found = {
      direction: await view.run(() => document.documentElement.dir),
      plain: await view.run(findPlainWords, known),
      turned: await view.run(findTurnedNumbers),
      unmirrored: await view.run(findUnmirrored),
      // What a menu or an empty field says can't break: whoever translates it keeps it short, and the test above looks.
      room: await faultsIn(view, surface, [findCutText, findOverlaps]),
    }
    expect(found).toEqual({ direction: "rtl", plain: [], turned: [], unmirrored: [], room: [] })
  })
})
