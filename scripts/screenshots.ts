import { mkdirSync, rmSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { fileURLToPath } from "node:url"
import { languages } from "../core/i18n/languages.ts"
import { sizesOf, type Size, type Theme } from "../tests/ui/states/appearance.ts"
import { folderOf } from "../tests/ui/states/builds.ts"
import { takePicture } from "../tests/ui/states/picture.ts"
import { waitUntilUnchanged } from "../tests/ui/states/steps.ts"
import { showUiState, uiStates } from "../tests/ui/states/ui-states.ts"
import { openView } from "../tests/ui/states/view.ts"

/**
 * `npm run screenshots [-- word…]` takes pictures of every UI state whose name contains one of the words, and makes a
 * page to browse them.
 */
const searchWords = process.argv.slice(2)
const root = fileURLToPath(new URL("../", import.meta.url))
const folder = join(root, ".pictures/shots")
const themes: readonly Theme[] = ["light", "dark", "forced", "forced-dark"]
const selectedStates = uiStates.filter(
  ({ name }) => searchWords.length === 0 || searchWords.some((word) => name.includes(word)),
)
if (selectedStates.length === 0)
  throw new Error(`no UI state has one of these words in its name: ${searchWords.join(", ")}`)

if (searchWords.length === 0) rmSync(folder, { recursive: true, force: true })
mkdirSync(folder, { recursive: true })
const view = await openView(folderOf("chrome-mv3"))
// Chromium hides the scrollbars for a full-page picture, which changes the layout. Hide them from the start.
await view.devtools.send("Emulation.setScrollbarsHidden", { hidden: true })
const pictureNames: string[] = []
try {
  for (const uiState of selectedStates) {
    for (const language of languages) {
      // In headless Chromium, a page that loads under forced colors loses its background for good.
      await view.setTheme("light")
      await showUiState(view, uiState, language)
      for (const [zoom, size] of Object.entries<Size>(sizesOf[uiState.kind])) {
        await view.setSize(size)
        for (const theme of themes) {
          await view.setTheme(theme)
          await waitUntilUnchanged(view.page)
          const name = [uiState.name, language, theme, zoom].join(".")
          const area = uiState.part === undefined ? { wholePage: uiState.kind === "tab" } : { element: uiState.part }
          await takePicture(view, size, join(folder, `${name}.png`), area)
          pictureNames.push(name)
        }
      }
      await view.setTheme("light")
      // The whole popup, with what a person has to scroll to.
      if (uiState.kind === "popup") {
        await view.setSize(sizesOf.popup[100])
        await waitUntilUnchanged(view.page)
        const name = [uiState.name, language, "light.whole"].join(".")
        await takePicture(view, sizesOf.popup[100], join(folder, `${name}.png`), { wholePage: true })
        pictureNames.push(name)
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
const figures = pictureNames.map(
  (name) => `<figure><img src="${name}.png" loading="lazy" alt=""><figcaption>${name}</figcaption></figure>`,
)
writeFileSync(
  join(folder, "index.html"),
  `<!doctype html><meta charset="utf-8"><title>Screenshots</title><style>
body { display: flex; flex-wrap: wrap; align-items: start; gap: 1rem; font: 1rem system-ui }
figure { margin: 0 } img { inline-size: 25rem; border: 1px solid }</style>${figures.join("\n")}`,
)
console.log(`${pictureNames.length} pictures: .pictures/shots/index.html`)
