import { mkdirSync, rmSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { fileURLToPath } from "node:url"
import { languages } from "../core/languages.ts"
import { sizesOf, type Size, type Theme } from "../tests/ui/states/appearance.ts"
import { folderOf } from "../tests/ui/states/builds.ts"
import { takePicture } from "../tests/ui/states/picture.ts"
import { settle } from "../tests/ui/states/steps.ts"
import { showUiState, uiStates } from "../tests/ui/states/ui-states.ts"
import { openView } from "../tests/ui/states/view.ts"

/** `npm run screenshots [-- word…]`: takes pictures of every UI state whose name contains one of the words, and makes a page to browse them. */
const words = process.argv.slice(2)
const root = fileURLToPath(new URL("../", import.meta.url))
const folder = join(root, ".pictures/shots")
const looks: readonly Theme[] = ["light", "dark", "forced", "forced-dark"]
const chosen = uiStates.filter(({ name }) => words.length === 0 || words.some((word) => name.includes(word)))
if (chosen.length === 0) throw new Error(`no UI state has one of these in its name: ${words.join(", ")}`)

if (words.length === 0) rmSync(folder, { recursive: true, force: true })
mkdirSync(folder, { recursive: true })
const view = await openView(folderOf("chrome-mv3"))
// Full-page pictures are laid out without scrollbars, so lay out the page that way from the start.
await view.devtools.send("Emulation.setScrollbarsHidden", { hidden: true })
const made: string[] = []
try {
  for (const uiState of chosen) {
    for (const language of languages) {
      // A page that loads under forced colors loses its ground for good in a Chromium without a screen.
      await view.setTheme("light")
      await showUiState(view, uiState, language)
      for (const [zoom, size] of Object.entries<Size>(sizesOf[uiState.kind])) {
        await view.setSize(size)
        for (const theme of looks) {
          await view.setTheme(theme)
          await settle(view.page)
          const name = [uiState.name, language, theme, zoom].join(".")
          const what = uiState.part === undefined ? { whole: uiState.kind === "tab" } : { of: uiState.part }
          await takePicture(view, size, join(folder, `${name}.png`), what)
          made.push(name)
        }
      }
      await view.setTheme("light")
      // All that is below what a popup shows at once.
      if (uiState.kind === "popup") {
        await view.setSize(sizesOf.popup[100])
        await settle(view.page)
        const name = [uiState.name, language, "light.whole"].join(".")
        await takePicture(view, sizesOf.popup[100], join(folder, `${name}.png`), { whole: true })
        made.push(name)
      }
      if (uiState.page.startsWith("print")) {
        await view.page.pdf({ path: join(folder, `${uiState.name}.${language}.paper.pdf`), preferCSSPageSize: true })
      }
    }
    console.log(uiState.name)
  }
} finally {
  await view.close()
}
const figures = made.map(
  (name) => `<figure><img src="${name}.png" loading="lazy" alt=""><figcaption>${name}</figcaption></figure>`,
)
writeFileSync(
  join(folder, "index.html"),
  `<!doctype html><meta charset="utf-8"><title>Shots</title><style>
body { display: flex; flex-wrap: wrap; align-items: start; gap: 1rem; font: 1rem system-ui }
figure { margin: 0 } img { inline-size: 25rem; border: 1px solid }</style>${figures.join("\n")}`,
)
console.log(`${made.length} pictures: .pictures/shots/index.html`)
