import { mountPage } from "../../components/shell/mount-page"
import "./popup.css"
import { noRemainingNote } from "../../core/exit/remaining"
import { countriesShown } from "../../core/hotlines/order"
import { hasHotlines } from "../../core/places/countries"
import { emptyStoredState, decideLanguageAndPlace, type LanguageAndPlace } from "../../core/settings/popup-preferences"
import { countries, loadHotlines } from "../../directory/hotlines"
import { addTexts, createFirstTexts } from "../../locales/lazy-messages"
import { isPopupInTab } from "../../platform/popup-in-tab"
import { timer } from "../../platform/timer"
import { readRemainingNote } from "../../platform/remaining-note"
import { readStoredState, readStoredStateSoon } from "../../platform/settings-store"
import { guessReader } from "../shell/reader-guess"
import App from "./App.vue"

/** The popup waits no longer than this for stored settings. Without them it shows the guess. */
const storageTimeoutMs = 100

const { timeZone, guess } = guessReader()

/** If the hotlines cannot be loaded, the emergency number and the exit still appear. */
function load({ language, region }: LanguageAndPlace) {
  const [country = ""] = countriesShown(region)
  return Promise.all([createFirstTexts(language), loadHotlines(country).catch(() => [])])
}

const fullStart = readStoredState()
const quickStart = readStoredStateSoon()
/** What an exit could not erase. Shown above the hotlines only if known before they render, so that nothing moves. */
const remainingNote = readRemainingNote()
/** Loads while storage answers: the guess is usually right, and then its files are ready. */
void load(guess)
const timeoutPromise = timer.wait(storageTimeoutMs)
const [firstStart, firstNote] = await Promise.all([
  Promise.race([fullStart, timeoutPromise.then(() => Promise.race([quickStart, Promise.resolve(emptyStoredState)]))]),
  Promise.race([remainingNote, timeoutPromise.then(() => noRemainingNote)]),
])
const [texts, hotlines] = await load(
  decideLanguageAndPlace(firstStart, guess, (region) => hasHotlines(region, countries)),
)

// In a tab, the exit button has the words of other pages, which are not among the first texts.
if (isPopupInTab()) await addTexts(texts.global, texts.global.locale.value)

const stored = { first: firstStart, later: fullStart }
const remaining = { first: firstNote, later: remainingNote }
mountPage(App, texts, { timeZone, guess, stored, remaining, hotlines })
