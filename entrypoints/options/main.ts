import { mountTabPage } from "../shell/mount-tab-page"
import "./options.css"
import App from "./App.vue"

mountTabPage(App)
