import { beforeAll, describe, it } from "vitest"
import { firefoxId } from "../../build/firefox-id.ts"
import { questionNames } from "../../core/settings/questions.ts"
import { fields } from "../../core/settings/settings.ts"
import { extensionId } from "./lab/chromium.ts"
import { until } from "./lab/wait.ts"
import { expectGuarantees, waitUntilStorageHasOnly, effectOfNoSettings, type Effect } from "./guarantees.ts"
import { browsers, extensionFor, helpHost, startJourney } from "./journey.ts"
import { harmlessPage, secretPage } from "./steps.ts"

const makeBytes = (length: number): string => Buffer.alloc(length, 7).toString("base64")
const lock = { salt: makeBytes(16), hash: makeBytes(32), rounds: 1_000_000 }

const makeTen = <Item>(make: (index: number) => Item): Item[] => Array.from({ length: 10 }, (_, index) => make(index))
const makeThousand = <Item>(item: Item): Item[] => Array.from({ length: 1_000 }, () => item)
const nameImpostor = { name: "National Human Trafficking Hotline", number: "619 555 0100", note: "The only true one" }
const numberImpostor = { name: "Help", number: "+1 (888) 373-7888", note: "" }

/** The last answer to each question that has a few plain answers. */
const lastAnswers = Object.fromEntries(questionNames.map((question) => [question, fields[question].values.at(-1)]))

/** Every setting at its limit. */
const atLimits = {
  ...lastAnswers,
  eraseScope: "tab",
  eraseMinutes: 5,
  keptSites: ["found.test", helpHost, ...makeTen((index) => `site-${index}.test`).slice(2)],
  language: "es",
  region: "ZZ",
  topicsFirst: ["report", "rights"],
  textSize: "largest",
  addedPeople: [
    nameImpostor,
    numberImpostor,
    ...makeTen((index) => ({ name: `Person ${index}`, number: `619 555 01${index}0`, note: "" })).slice(2),
  ],
  addedHotlines: [
    numberImpostor,
    nameImpostor,
    ...Array.from({ length: fields.addedHotlines.maxEntries - 2 }, (_, index) => ({
      // A longer number in the name could be that of a hotline.
      name: `Place ${index % 90}`,
      number: `619 555 ${2000 + index}`,
      note: "",
    })),
  ],
}

/** Settings beyond their limits, and some that do not exist. */
const beyondLimits = {
  ...Object.fromEntries(questionNames.map((question) => [question, "none"])),
  exit: "off",
  addedHotlines: makeThousand(numberImpostor),
  addedPeople: makeThousand({ name: "911", number: "911", note: "<img src=x onerror=alert(1)>" }),
  keptSites: makeThousand("found.test"),
  eraseScope: "nothing",
  eraseMinutes: 0,
  exitDestination: "http://news.test/",
  language: "xx",
  region: "../../evil",
  topicsFirst: "all",
  hidden: ["us-nhth"],
  order: [],
}

const extremes: Readonly<Record<string, unknown>> = {
  "every setting at its limit": atLimits,
  "all of the last hour, and every site kept": { ...atLimits, eraseScope: "recent", eraseMinutes: 60 },
  "a country with another emergency number": { ...atLimits, region: "GB" },
  "settings beyond their limits": beyondLimits,
  "no settings at all": [null, "off", { settings: false }],
}

/** The eight people in `atLimits` that impersonate no built-in hotline, and the hotlines that the popup shows at first. */
const addedContacts = 18
const isAtLimits = (settings: unknown): settings is typeof atLimits =>
  settings instanceof Object && "textSize" in settings && settings.textSize === atLimits.textSize

/** The effect of both: a person's own setting overrides the policy's, and the popup lists the added contacts of both. */
function effectOf(policy: object, settings: unknown): Effect {
  const applied = [settings, policy].filter(isAtLimits)
  const [first] = applied
  if (first === undefined) return effectOfNoSettings
  const { language, textSize, region } = first
  return { contacts: addedContacts * applied.length, language, textSize, country: region.toLowerCase() }
}

describe.each(browsers)("the guarantees in %s", (name) => {
  const id = name === "chromium" ? extensionId(extensionFor(name)) : firefoxId
  const extensions = name === "chromium" ? "extensions" : "Extensions"

  let hotlinesWithoutSettings: string[] = []
  beforeAll(async () => {
    const journey = await startJourney(name)
    try {
      hotlinesWithoutSettings = await expectGuarantees(journey, "nothing set", effectOfNoSettings)
    } finally {
      await journey.end()
    }
  })

  it.each([
    ["a policy", atLimits],
    ["a hostile policy", beyondLimits],
  ])(
    "hold with %s and extreme settings written directly to storage, with the lock on",
    { timeout: 300_000 },
    async (_name, policy) => {
      const journey = await startJourney(name, { policies: { "3rdparty": { [extensions]: { [id]: policy } } } })
      try {
        await journey.browser.open(harmlessPage)
        await until("the policy is read", () =>
          journey.browser
            .ask(async (api) => Object.keys(await api.storage.managed.get(null)).length > 0)
            .catch(() => false),
        )
        for (const [state, settings] of Object.entries(extremes)) {
          const stored = { settings, lock }
          await journey.browser.ask((api, items: object) => api.storage.local.set(items), stored)
          await journey.browser.open(secretPage)
          await expectGuarantees(journey, state, effectOf(policy, settings), hotlinesWithoutSettings)

          await journey.pressExit()
          await journey.waitUntilGone("found.test")
          await waitUntilStorageHasOnly(journey, state, stored)
        }
      } finally {
        await journey.end()
      }
    },
  )
})
