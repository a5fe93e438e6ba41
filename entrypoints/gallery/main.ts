import { mountPage } from "../../components/shell/mount-page"
import { setHtmlLanguage } from "../../composables/html-language"
import { languages } from "../../core/i18n/languages"
import { createTexts } from "../../locales"
import App from "./App.vue"
import { readExamples } from "./examples"
import { galleryStates } from "./states"

const languageParameter = new URLSearchParams(location.search).get("language")
const language = languages.find((code) => code === languageParameter) ?? "en"
setHtmlLanguage(language)
document.title = "Gallery"

const states = galleryStates(await readExamples(language))
mountPage(App, createTexts(language), { states })
