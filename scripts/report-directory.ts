import { readdirSync, readFileSync } from "node:fs"
import { fileURLToPath } from "node:url"
import { readRecordFile } from "../build/record-file.ts"
import { report } from "./report/report.ts"

/** `npm run report:directory [-- 2027-03-01] [CA GB]`: the day, and the countries whose hotlines to call in addition to the due ones. */
const folder = fileURLToPath(new URL("../directory/hotlines/", import.meta.url))
const said = process.argv.slice(2)
const today = said.find((word) => /^\d{4}-\d{2}-\d{2}$/.test(word)) ?? new Date().toISOString().slice(0, 10)
const countries = said.filter((word) => /^[a-z]{2}$/i.test(word)).map((word) => word.toUpperCase())
const files = readdirSync(folder).filter((name) => name.endsWith(".json"))
const records = files.flatMap((name) => readRecordFile(name, readFileSync(folder + name, "utf8")))

process.stdout.write(report(records, today, countries.length > 0 ? countries : ["US", "MX"]))
