import { mountTabPage } from "../shell/mount-tab-page"
import App from "./App.vue"

mountTabPage(App)
