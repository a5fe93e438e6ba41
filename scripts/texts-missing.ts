import { isWhole, reportLanguages, tellLanguages } from "./texts/report.ts"

/** `npm run texts:missing`: what each language lacks. docs/LANGUAGES.md */
const reports = reportLanguages()
process.stdout.write(tellLanguages(reports))
process.exitCode = isWhole(reports) ? 0 : 1
