import { updateTranslations } from "./texts/update.ts"

/**
 * `npm run update:translations [-- locales/es/popup.json:exit.button …]` records checked translations. See
 * docs/LANGUAGES.md.
 */
const { rows, isDone } = updateTranslations(process.argv.slice(2))
process.stdout.write(rows.map((row) => `${row}\n`).join(""))
if (isDone) process.stdout.write("Every translation is recorded with its current English.\n")
process.exitCode = isDone ? 0 : 1
