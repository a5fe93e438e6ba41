import { createApp } from "vue"
import "../../assets/base.css"
import "./popup.css"
import { nothingToTell } from "../../core/exit/left"
import { countriesShown } from "../../core/lines/order"
import { guessPlace, isKnown } from "../../core/lines/place"
import { nothingKept, shownFor, type Guess, type Shown } from "../../core/settings/visit"
import { countries, loadLines } from "../../directory/lines"
import { browserLanguage } from "../../core/languages"
import { createFirstTexts } from "../../locales/later"
import { clock } from "../../platform/clock"
import { readLeftNote } from "../../platform/left-note"
import { readKept, readKeptSoon } from "../../platform/visit-store"
import App from "./App.vue"

/** Nobody waits longer for what is set: without it, the guess is shown. */
const patience = 100

/** Chromium answers nothing where the system's zone has a name that it does not know. */
const timeZone = Intl.DateTimeFormat().resolvedOptions().timeZone as string | undefined
const guess: Guess = {
  language: browserLanguage(navigator.languages),
  ...guessPlace(timeZone, countries, navigator.languages),
}

/** Without its lines, the emergency number and the exit still come. */
function load({ language, region }: Shown) {
  const [country = ""] = countriesShown(region)
  return Promise.all([createFirstTexts(language), loadLines(country).catch(() => [])])
}

const later = readKept()
const soon = readKeptSoon()
/** What an exit left: said above the lines only where that moves nothing. */
const left = readLeftNote()
/** While storage answers: most often the guess is right, and then it is there already. */
void load(guess)
const tired = clock.wait(patience)
const [first, leftFirst] = await Promise.all([
  Promise.race([later, tired.then(() => Promise.race([soon, Promise.resolve(nothingKept)]))]),
  Promise.race([left, tired.then(() => nothingToTell)]),
])
const [texts, lines] = await load(shownFor(first, guess, (region) => isKnown(region, countries)))

const found = { kept: { first, later }, left: { first: leftFirst, later: left }, lines }
createApp(App, { timeZone, guess, ...found })
  .use(texts)
  .mount("#app")
