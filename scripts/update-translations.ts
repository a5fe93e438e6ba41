import { updateTranslations } from "./texts/update.ts"

/** `npm run update:translations [-- locales/es/popup.json:exit.button …]`: docs/LANGUAGES.md */
const { rows, isDone } = updateTranslations(process.argv.slice(2))
process.stdout.write(rows.map((row) => `${row}\n`).join(""))
if (isDone) process.stdout.write("Each translation is recorded, with the English that it was read against.\n")
process.exitCode = isDone ? 0 : 1
