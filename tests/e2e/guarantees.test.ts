import { beforeAll, describe, it } from "vitest"
import { firefoxId } from "../../build/firefox-id.ts"
import { extensionId } from "./lab/chromium.ts"
import { until } from "./lab/wait.ts"
import { expectGuarantees, onlyThisIsKept, untouched, type Effect } from "./guarantees.ts"
import { browsers, extensionFor, helpHost, startJourney } from "./journey.ts"

const address = "http://found.test/plain?color=ff0000"
const bytes = (length: number): string => Buffer.alloc(length, 7).toString("base64")
const lock = { salt: bytes(16), hash: bytes(32), rounds: 1_000_000 }

const ten = <T>(make: (at: number) => T): T[] => Array.from({ length: 10 }, (_, at) => make(at))
const many = <T>(make: (at: number) => T): T[] => Array.from({ length: 1_000 }, (_, at) => make(at))
const impostor = { name: "National Human Trafficking Hotline", number: "619 555 0100", note: "The only true one" }
const thief = { name: "Help", number: "+1 (888) 373-7888", note: "" }

/** Every setting at its limit. */
const atLimits = {
  eraseScope: "tab",
  eraseMinutes: 5,
  keptSites: ["found.test", helpHost, ...ten((at) => `site-${at}.test`).slice(2)],
  exitDestination: "new-tab",
  language: "es",
  region: "ZZ",
  topicsFirst: ["report", "rights"],
  textSize: "largest",
  addedPeople: [
    impostor,
    thief,
    ...ten((at) => ({ name: `Person ${at}`, number: `619 555 01${at}0`, note: "" })).slice(2),
  ],
  addedHotlines: [
    thief,
    impostor,
    ...ten((at) => ({ name: `Place ${at}`, number: `619 555 02${at}0`, note: "" })).slice(2),
  ],
}

/** Settings beyond their limits, and some that do not exist. */
const beyondLimits = {
  exit: "off",
  addedHotlines: many(() => thief),
  addedPeople: many(() => ({ name: "911", number: "911", note: "<img src=x onerror=alert(1)>" })),
  keptSites: many(() => "found.test"),
  eraseScope: "nothing",
  eraseMinutes: 0,
  exitDestination: "http://news.test/",
  language: "xx",
  region: "../../evil",
  textSize: "none",
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

/** Eight people and eight hotlines in `atLimits` impersonate no built-in hotline. */
const added = 16
const isAtLimits = (settings: unknown): settings is typeof atLimits =>
  settings instanceof Object && "textSize" in settings && settings.textSize === atLimits.textSize

/** The visible effect: a person's own setting overrides the policy's, and added contacts from both are listed. */
function effectOf(policy: object, settings: unknown): Effect {
  const applied = [settings, policy].filter(isAtLimits)
  const [first] = applied
  if (first === undefined) return untouched
  const { language, textSize, region } = first
  return { contacts: added * applied.length, language, textSize, country: region.toLowerCase() }
}

describe.each(browsers)("the guarantees in %s", (name) => {
  const id = name === "chromium" ? extensionId(extensionFor(name)) : firefoxId
  const extensions = name === "chromium" ? "extensions" : "Extensions"

  let usual: string[] = []
  beforeAll(async () => {
    const journey = await startJourney(name)
    try {
      usual = await expectGuarantees(journey, "nothing set", untouched)
    } finally {
      await journey.end()
    }
  })

  it.each([
    ["a policy", atLimits],
    ["a hostile policy", beyondLimits],
  ])(
    "survive %s and extreme settings in raw storage, with the lock on",
    { timeout: 300_000 },
    async (_name, policy) => {
      const journey = await startJourney(name, { policies: { "3rdparty": { [extensions]: { [id]: policy } } } })
      try {
        await journey.browser.open("http://news.test/plain?color=00ff00")
        await until("the policy is read", () =>
          journey.browser
            .ask(async (api) => Object.keys(await api.storage.managed.get(null)).length > 0)
            .catch(() => false),
        )
        for (const [what, settings] of Object.entries(extremes)) {
          const kept = { settings, lock }
          await journey.browser.ask((api, all: object) => api.storage.local.set(all), kept)
          await journey.browser.open(address)
          await expectGuarantees(journey, what, effectOf(policy, settings), usual)

          await journey.pressExit()
          await journey.isGone("found.test")
          await onlyThisIsKept(journey, what, kept)
        }
      } finally {
        await journey.end()
      }
    },
  )
})
