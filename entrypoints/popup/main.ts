import { createApp } from "vue"
import "../../assets/base.css"
import "./popup.css"
import { noRemainingNote } from "../../core/exit/remaining"
import { countriesShown } from "../../core/hotlines/order"
import { guessPlace, hasHotlines } from "../../core/hotlines/place"
import { emptyPopupStart, shownFor, type Guess, type Shown } from "../../core/settings/popup-preferences"
import { countries, loadHotlines } from "../../directory/hotlines"
import { browserLanguage } from "../../core/languages"
import { createFirstTexts } from "../../locales/lazy-messages"
import { timer } from "../../platform/timer"
import { readRemainingNote } from "../../platform/remaining-note"
import { readPopupStart, readPopupStartSoon } from "../../platform/popup-preferences-store"
import App from "./App.vue"

/** Nobody waits longer for what is set: without it, the guess is shown. */
const patience = 100

/** Chromium answers nothing where the system's zone has a name that it does not know. */
const timeZone = Intl.DateTimeFormat().resolvedOptions().timeZone as string | undefined
const guess: Guess = {
  language: browserLanguage(navigator.languages),
  ...guessPlace(timeZone, countries, navigator.languages),
}

/** Without its hotlines, the emergency number and the exit still come. */
function load({ language, region }: Shown) {
  const [country = ""] = countriesShown(region)
  return Promise.all([createFirstTexts(language), loadHotlines(country).catch(() => [])])
}

const later = readPopupStart()
const soon = readPopupStartSoon()
/** What an exit left: said above the hotlines only where that moves nothing. */
const remaining = readRemainingNote()
/** While storage answers: most often the guess is right, and then it is there already. */
void load(guess)
const tired = timer.wait(patience)
const [first, remainingFirst] = await Promise.all([
  Promise.race([later, tired.then(() => Promise.race([soon, Promise.resolve(emptyPopupStart)]))]),
  Promise.race([remaining, tired.then(() => noRemainingNote)]),
])
const [texts, hotlines] = await load(shownFor(first, guess, (region) => hasHotlines(region, countries)))

const found = { kept: { first, later }, remaining: { first: remainingFirst, later: remaining }, hotlines }
createApp(App, { timeZone, guess, ...found })
  .use(texts)
  .mount("#app")
