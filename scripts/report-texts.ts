import { isWhole, reportLanguages, tellLanguages } from "./texts/report.ts"

/** `npm run report:texts`: lists the missing texts of each language. See docs/LANGUAGES.md. */
const reports = reportLanguages()
process.stdout.write(tellLanguages(reports))
process.exitCode = isWhole(reports) ? 0 : 1
