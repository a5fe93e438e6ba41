import { createApp } from "vue"
import "../../assets/base.css"
import { browserLanguage } from "../../core/languages"
import { createTexts } from "../../locales"
import App from "./App.vue"

createApp(App)
  .use(createTexts(browserLanguage(navigator.languages)))
  .mount("#app")
