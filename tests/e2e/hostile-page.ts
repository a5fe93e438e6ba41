import vue from "@vitejs/plugin-vue"
import { readFileSync } from "node:fs"
import { createRequire } from "node:module"
import { fileURLToPath } from "node:url"
import { build, type Plugin } from "vite"

const require = createRequire(import.meta.url)
const fixtures = require("dompurify-fixtures/test/fixtures/expect.js") as readonly { payload: string }[]
const seeds = readFileSync(require.resolve("xss-filters/tests/fuzz/bin/seed.xss"), "utf8").split("\n")

/** XSS vectors from public collections, as their packages publish them. */
export const vectors = [...new Set([...fixtures.map(({ payload }) => payload), ...seeds])].filter(
  (vector) => vector.trim() !== "",
)

const root = fileURLToPath(new URL("../../", import.meta.url))
const entry = "hostile-guides-entry.ts"
const source = `
import { createApp, h, nextTick, shallowRef } from "vue"
import "@/assets/base.css"
import GuideText from "@/components/guides/GuideText.vue"
import { sanitize } from "@/platform/safe-html"

const recordCall = parent.recordCall
if (recordCall) {
  for (const name of ["alert", "confirm", "prompt", "open", "print", "postMessage", "eval"]) {
    window[name] = () => recordCall(name)
  }
  window.addEventListener("error", ({ error, message }) => error && recordCall(message))
}
const guides = shallowRef([])
createApp(() =>
  guides.value.map(({ vector, html }) =>
    h("section", { "data-vector": vector }, [h(GuideText, { html }), h("p", { class: "next" }, "The next step")]),
  ),
).mount("#app")
window.showGuides = async (newGuides, isRaw) => {
  guides.value = newGuides.map(({ vector, html }) => ({ vector, html: isRaw ? html : sanitize(html) }))
  await nextTick()
}
`

const entryPlugin: Plugin = {
  name: "hostile-guides-entry",
  resolveId: (id) => (id.endsWith(entry) ? root + entry : null),
  load: (id) => (id === root + entry ? source : null),
}

/** Builds a page with the component and the sanitizer as they ship, but without the extension's content security policy. */
export async function buildHostilePage(): Promise<string> {
  const built = await build({
    root,
    configFile: false,
    logLevel: "silent",
    plugins: [entryPlugin, vue()],
    resolve: { alias: { "@": root } },
    define: { "process.env.NODE_ENV": '"production"' },
    build: { write: false, lib: { entry: root + entry, formats: ["iife"], name: "hostile" } },
  })
  const [output] = [built].flat()
  const files = output && "output" in output ? output.output : []
  const [script] = files.flatMap((file) => (file.type === "chunk" ? [file.code] : []))
  const [style] = files.flatMap((file) => (file.type === "asset" ? [file.source] : []))
  if (script === undefined || style === undefined) throw new Error("the bundle is empty")
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Guide</title><link rel="icon" href="data:,">
<style>${String(style)} body { padding: 4rem }</style></head>
<body><div id="app"></div><script>${script.replaceAll("</script", "<\\/script")}</script></body></html>`
}
