import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs"
import { basename, join } from "node:path"
import { parseArgs } from "node:util"
import { directory } from "../build/directory-plugin.ts"
import { loadProductCode } from "./load-product-code.ts"

/**
 * `npm run import:hsds -- feed.json` turns an agency's directory into a review, in which a person says yes to each
 * hotline. `npm run import:hsds -- --reviewed feed.review.md` turns the review into a policy and a settings file.
 * docs/deployment/settings.md says more.
 */
const usage = `Name a feed (a JSON or CSV file, or a folder of CSV tables), or a review:
  npm run import:hsds -- feed.json
  npm run import:hsds -- --reviewed feed.review.md
`

const load = () => loadProductCode<typeof import("./import/import.ts")>("scripts/import/import.ts", [directory()])

function readFeed(path: string): ReadonlyMap<string, string> {
  if (!statSync(path).isDirectory()) return new Map([[basename(path).toLowerCase(), readFileSync(path, "utf8")]])
  const names = readdirSync(path).filter((name) => /\.csv$/i.test(name))
  return new Map(names.map((name) => [name.toLowerCase(), readFileSync(join(path, name), "utf8")]))
}

/** `feed.json` becomes `feed` + the ending. */
const beside = (path: string, ending: string): string => path.replace(/(\.review\.md|\.json|\.csv|\/)?$/i, ending)

async function propose(feed: string): Promise<string | null> {
  if (!existsSync(feed)) return `There is no file or folder ${feed}.`
  const review = beside(feed, ".review.md")
  if (existsSync(review)) return `${review} exists already. Move it away, so that what you entered there is not lost.`
  const made = (await load()).reviewOf(basename(feed), review, readFeed(feed))
  if ("problem" in made) return made.problem
  writeFileSync(review, made.text)
  console.log(
    `Hotlines to choose from: ${made.proposed}. Left out, each with the reason: ${made.leftOut}.\n  ${review}`,
  )
  return null
}

async function use(review: string): Promise<string | null> {
  if (!existsSync(review)) return `There is no file ${review}.`
  const made = (await load()).settingsFromReview(readFileSync(review, "utf8"))
  if ("problems" in made) return made.problems.join("\n")
  const [policy, settings] = [beside(review, ".policy.json"), beside(review, ".settings.json")]
  writeFileSync(policy, made.policy)
  writeFileSync(settings, made.settings)
  console.log(
    `Hotlines with an x: ${made.count}.\n  ${policy}, for a browser policy\n  ${settings}, for the settings page`,
  )
  return null
}

async function run(): Promise<string | null> {
  const { values, positionals } = parseArgs({ allowPositionals: true, options: { reviewed: { type: "string" } } })
  const [feed] = positionals
  if (values.reviewed !== undefined) return use(values.reviewed)
  return feed === undefined ? usage : propose(feed)
}

try {
  const problem = await run()
  if (problem !== null) throw new Error(problem)
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
  process.exitCode = 1
}
