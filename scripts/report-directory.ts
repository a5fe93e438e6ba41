import { readdirSync, readFileSync } from "node:fs"
import { fileURLToPath } from "node:url"
import { readRecordFile } from "../build/record-file.ts"
import { directoryReport } from "./report/report.ts"

/**
 * `npm run report:directory [-- 2027-03-01 CA GB]` reports on the directory as of a day (today by default). The call
 * sheet lists the hotlines due for a check, and those of the given countries that no person has checked yet.
 */
const folder = fileURLToPath(new URL("../directory/hotlines/", import.meta.url))
const args = process.argv.slice(2)
const today = args.find((arg) => /^\d{4}-\d{2}-\d{2}$/.test(arg)) ?? new Date().toISOString().slice(0, 10)
const countries = args.filter((arg) => /^[a-z]{2}$/i.test(arg)).map((arg) => arg.toUpperCase())
const files = readdirSync(folder).filter((name) => name.endsWith(".json"))
const records = files.flatMap((name) => readRecordFile(name, readFileSync(folder + name, "utf8")))

process.stdout.write(directoryReport(records, today, countries.length > 0 ? countries : ["US", "MX"]))
