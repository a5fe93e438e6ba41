import { mountPage } from "../../components/shell/mount-page"
import "./popup.css"
import { noRemainingNote } from "../../core/exit/remaining"
import { countriesShown } from "../../core/hotlines/order"
import { hasHotlines } from "../../core/places/countries"
import { emptyPopupStart, shownFor, type Shown } from "../../core/settings/popup-preferences"
import { countries, loadHotlines } from "../../directory/hotlines"
import { createFirstTexts } from "../../locales/lazy-messages"
import { timer } from "../../platform/timer"
import { readRemainingNote } from "../../platform/remaining-note"
import { readPopupStart, readPopupStartSoon } from "../../platform/popup-start"
import { guessReader } from "../shell/reader-guess"
import App from "./App.vue"

/** The popup waits no longer than this for stored settings. Without them it shows the guess. */
const storageTimeoutMs = 100

const { timeZone, guess } = guessReader()

/** If the hotlines cannot be loaded, the emergency number and the exit still appear. */
function load({ language, region }: Shown) {
  const [country = ""] = countriesShown(region)
  return Promise.all([createFirstTexts(language), loadHotlines(country).catch(() => [])])
}

const fullStart = readPopupStart()
const quickStart = readPopupStartSoon()
/** What an exit could not erase. Shown above the hotlines only if known before they render, so that nothing moves. */
const remainingNote = readRemainingNote()
/** Loads while storage answers: the guess is usually right, and then its files are ready. */
void load(guess)
const timeout = timer.wait(storageTimeoutMs)
const [firstStart, firstNote] = await Promise.all([
  Promise.race([fullStart, timeout.then(() => Promise.race([quickStart, Promise.resolve(emptyPopupStart)]))]),
  Promise.race([remainingNote, timeout.then(() => noRemainingNote)]),
])
const [texts, hotlines] = await load(shownFor(firstStart, guess, (region) => hasHotlines(region, countries)))

const stored = { first: firstStart, later: fullStart }
const remaining = { first: firstNote, later: remainingNote }
mountPage(App, texts, { timeZone, guess, stored, remaining, hotlines })
