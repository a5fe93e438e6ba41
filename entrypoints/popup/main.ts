import { createApp } from "vue"
import "../../assets/base.css"
import "./popup.css"
import { countriesShown } from "../../core/lines/order"
import { guessRegion } from "../../core/lines/place"
import { countries, loadLines } from "../../directory/lines"
import { browserLanguage } from "../../locales/language"
import { createFirstTexts } from "../../locales/later"
import App from "./App.vue"

const timeZone = Intl.DateTimeFormat().resolvedOptions().timeZone
const guess = guessRegion(timeZone, countries)
const [country = ""] = countriesShown(guess)

/** The first thing that is drawn has lines in it. Without them, the emergency number and the exit still come. */
const [texts, firstLines] = await Promise.all([
  createFirstTexts(browserLanguage(navigator.languages)),
  loadLines(country).catch(() => []),
])

createApp(App, { timeZone, guess, firstLines }).use(texts).mount("#app")
