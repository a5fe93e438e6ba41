import { isComplete, reportLanguages, formatReports } from "./texts/report.ts"

/** `npm run report:texts` lists the missing and outdated texts of each language. See docs/LANGUAGES.md. */
const reports = reportLanguages()
process.stdout.write(formatReports(reports))
process.exitCode = isComplete(reports) ? 0 : 1
