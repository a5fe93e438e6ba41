import { readDirectory } from "./report/read-directory.ts"
import { directoryReport } from "./report/report.ts"

/**
 * `npm run report:directory [-- 2027-03-01 CA GB]` reports on the directory as of a day (today by default). The call
 * sheet lists the hotlines due for a check, and those of the given countries that no person has checked yet.
 */
const args = process.argv.slice(2)
const today = args.find((arg) => /^\d{4}-\d{2}-\d{2}$/.test(arg)) ?? new Date().toISOString().slice(0, 10)
const countries = args.filter((arg) => /^[a-z]{2}$/i.test(arg)).map((arg) => arg.toUpperCase())

process.stdout.write(directoryReport(readDirectory(), today, countries.length > 0 ? countries : ["US", "MX"]))
