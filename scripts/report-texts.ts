import { isWhole, reportLanguages, tellLanguages } from "./texts/report.ts"

/** `npm run report:texts`: what each language lacks. docs/LANGUAGES.md */
const reports = reportLanguages()
process.stdout.write(tellLanguages(reports))
process.exitCode = isWhole(reports) ? 0 : 1
