import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { fileURLToPath } from "node:url"
import { readCommitTime } from "../build/version.ts"
import { formatDate } from "../core/i18n/format.ts"
import { languages } from "../core/i18n/languages.ts"
import { folderOf } from "../tests/ui/states/builds.ts"
import { openView } from "../tests/ui/states/view.ts"
import { readDirectory } from "./report/read-directory.ts"
import { amoMetadata } from "./store/amo-metadata.ts"
import { fillForm, type FormContent } from "./store/form.ts"
import { storeNames, type StoreName } from "./store/limits.ts"
import { listingIn, listingProblems, reviewerTextProblems } from "./store/listing.ts"
import { takePictures } from "./store/pictures.ts"
import { missingOptions, parsePublisher, placeholderMark, type Publisher } from "./store/publisher.ts"
import { questionsFor } from "./store/questions.ts"

/**
 * `npm run store` writes what the forms of the stores ask for, texts and pictures, into .output/store/:
 * docs/RELEASING.md.
 */
const root = fileURLToPath(new URL("../", import.meta.url))
const folder = join(root, ".output", "store")

function readPublisher(): Publisher {
  const publisher = parsePublisher(process.argv.slice(2))
  if (typeof publisher !== "string") return publisher
  console.error(publisher)
  process.exit(1)
}
const publisher = readPublisher()
const commitSeconds = readCommitTime(root)
if (commitSeconds === null) throw new Error("git could not tell when this commit was made: run `git log -1` to see why")
const commitDay = new Date(commitSeconds * 1000).toISOString().slice(0, 10)

/** The permissions that the build for a store asks for. */
function permissionsIn(store: StoreName): readonly string[] {
  const build = join(root, ".output", store === "firefox" ? "firefox-mv3" : "chrome-mv3")
  return (JSON.parse(readFileSync(join(build, "manifest.json"), "utf8")) as { permissions: string[] }).permissions
}

function writeForms(store: StoreName): void {
  mkdirSync(join(folder, store), { recursive: true })
  const permissions = permissionsIn(store)
  const reviewerProblems = reviewerTextProblems(store, permissions)
  if (reviewerProblems.length > 0)
    throw new Error(`${store} would refuse what its reviewers read: ${reviewerProblems.join("; ")}`)
  const contents = languages.map((language): FormContent => {
    const listing = listingIn(language, store)
    const problems = listingProblems(store, listing)
    if (problems.length > 0) throw new Error(`${store} would refuse the texts in ${language}: ${problems.join("; ")}`)
    return { language, listing, permissions, publisher, date: formatDate(commitDay, language) }
  })
  for (const content of contents) writeFileSync(join(folder, store, `${content.language}.md`), fillForm(store, content))
  if (store === "firefox") writeFileSync(join(folder, store, "amo-metadata.json"), amoMetadata(contents))
}

rmSync(folder, { recursive: true, force: true })
for (const store of storeNames) writeForms(store)
writeFileSync(join(folder, "questions.md"), questionsFor(readDirectory()))
const view = await openView(folderOf("chrome-mv3"))
try {
  await takePictures(view, folder)
} finally {
  await view.close()
}
console.log(`What the stores ask for is in ${folder}. Look at every picture before you upload it.`)
const missing = missingOptions(publisher).map((option) => `--${option}`)
if (missing.length > 0)
  console.log(`The forms still say “${placeholderMark}”. Before you submit, give these options: ${missing.join(", ")}`)
