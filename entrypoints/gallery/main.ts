import { createApp } from "vue"
import "../../assets/base.css"
import { setHtmlLanguage } from "../../composables/html-language"
import { languages } from "../../core/languages"
import { createTexts } from "../../locales"
import App from "./App.vue"
import { readExamples } from "./examples"
import { galleryStates } from "./states"

const asked = new URLSearchParams(location.search).get("language")
const language = languages.find((known) => known === asked) ?? "en"
setHtmlLanguage(language)

const states = galleryStates(await readExamples(language))
createApp(App, { states }).use(createTexts(language)).mount("#app")
