import { createApp, type Component, type Plugin } from "vue"
import "@/assets/base.css"

/** Starts a page of Porchlight. Each page has an `index.html` with the element that this mounts on. */
export function mountPage(page: Component, texts: Plugin, props: Record<string, unknown> = {}): void {
  createApp(page, props).use(texts).mount("#app")
}
