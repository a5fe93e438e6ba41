import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { fileURLToPath } from "node:url"
import { languages } from "../core/i18n/languages.ts"
import { folderOf } from "../tests/ui/states/builds.ts"
import { openView } from "../tests/ui/states/view.ts"
import { amoMetadata } from "./store/amo-metadata.ts"
import { fillForm, type FormContent } from "./store/form.ts"
import { storeNames, type StoreName } from "./store/limits.ts"
import { listingIn, listingProblems } from "./store/listing.ts"
import { takePictures } from "./store/pictures.ts"

/**
 * `npm run store` writes what the forms of the stores ask for, texts and pictures, into .output/store/:
 * docs/RELEASING.md.
 */
const root = fileURLToPath(new URL("../", import.meta.url))
const folder = join(root, ".output", "store")

/** The permissions that the build for a store asks for. */
function permissionsIn(store: StoreName): readonly string[] {
  const build = join(root, ".output", store === "firefox" ? "firefox-mv3" : "chrome-mv3")
  return (JSON.parse(readFileSync(join(build, "manifest.json"), "utf8")) as { permissions: string[] }).permissions
}

function writeForms(store: StoreName): void {
  mkdirSync(join(folder, store), { recursive: true })
  const contents = languages.map((language): FormContent => {
    const listing = listingIn(language, store)
    const problems = listingProblems(store, listing)
    if (problems.length > 0) throw new Error(`${store} would refuse the texts in ${language}: ${problems.join("; ")}`)
    return { language, listing, permissions: permissionsIn(store) }
  })
  for (const content of contents) writeFileSync(join(folder, store, `${content.language}.md`), fillForm(store, content))
  if (store === "firefox") writeFileSync(join(folder, store, "amo-metadata.json"), amoMetadata(contents))
}

rmSync(folder, { recursive: true, force: true })
for (const store of storeNames) writeForms(store)
const view = await openView(folderOf("chrome-mv3"))
try {
  await takePictures(view, folder)
} finally {
  await view.close()
}
console.log(`What the stores ask for is in ${folder}. Look at every picture before you upload it.`)
