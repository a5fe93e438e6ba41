import { mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { fileURLToPath } from "node:url"
import { openSite } from "../tests/e2e/lab/site.ts"
import { openChromium, openFirefox } from "./browser-for-trying.ts"
import { findProgram } from "./programs.mjs"

/** Opens a browser installed on this computer with a new profile, Porchlight and a made-up page. */
const name = process.argv[2] === "firefox" ? "firefox" : "chromium"
const build = name === "chromium" ? "chrome-mv3" : "firefox-mv3"
const program = findProgram(name)
if (program === null) throw new Error(`${name} was not found: install it and run npm start again`)
const profile = mkdtempSync(join(tmpdir(), "porchlight-practice-"))
const site = await openSite({ hosts: ["127.0.0.1"] })
const page = `http://127.0.0.1:${site.port}/practice`
const extension = fileURLToPath(new URL(`../.output/${build}`, import.meta.url))
const child = await (name === "chromium" ? openChromium : openFirefox)({ program, profile, extension, page })
console.log(`Porchlight is open in ${program}, with a made-up page: ${page}
${name === "chromium" ? "To see its icon, click the puzzle piece in the toolbar. " : ""}The profile is new and is removed when you close the browser.`)
await child.whenEnded
await site.close()
rmSync(profile, { recursive: true, force: true, maxRetries: 10 })
