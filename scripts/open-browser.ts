import { mkdtempSync, rmSync } from "node:fs"
import type { Writable } from "node:stream"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { fileURLToPath } from "node:url"
import { start, type Child } from "../tests/e2e/lab/children.ts"
import { prepareProfile, quiet as quietFlags } from "../tests/e2e/lab/chromium-process.ts"
import { connect } from "../tests/e2e/lab/connection.ts"
import { endpointOf, quiet as quietPreferences, writePreferences } from "../tests/e2e/lab/firefox-process.ts"
import { openSite } from "../tests/e2e/lab/site.ts"
import { findProgram } from "./programs.mjs"

/** Opens a browser of this computer with a fresh profile, Porchlight and a page to practice on. */
const buildFor = (browser: string): string => fileURLToPath(new URL(`../.output/${browser}-mv3`, import.meta.url))

function openChromium(program: string, profile: string, page: string): Child {
  prepareProfile(profile)
  const flags = [`--user-data-dir=${profile}`, ...quietFlags]
  // Chrome and Edge no longer take an extension from the command line; both take it through a pipe.
  if (!/google|chrome|edge/i.test(program.replace(/.*chromium.*/i, ""))) {
    return start(program, [...flags, `--load-extension=${buildFor("chrome")}`, page])
  }
  const piped = ["--remote-debugging-pipe", "--enable-unsafe-extension-debugging"]
  const stdio = ["ignore", "ignore", "ignore", "pipe", "pipe"] as const
  const child = start(program, [...flags, ...piped, page], { stdio: [...stdio] })
  const load = { id: 1, method: "Extensions.loadUnpacked", params: { path: buildFor("chrome") } }
  const pipe = child.process.stdio[3] as Writable
  pipe.on("error", () => pipe.destroy())
  pipe.write(`${JSON.stringify(load)}\0`)
  return child
}

async function openFirefox(program: string, profile: string, page: string): Promise<Child> {
  writePreferences(profile, quietPreferences)
  const flags = ["--profile", profile, "--no-remote", "--new-instance", "--remote-debugging-port=0"]
  const child = start(program, [...flags, page])
  const connection = await connect(await endpointOf(child, profile))
  await connection.send("session.new", { capabilities: {} })
  const extensionData = { type: "path", path: buildFor("firefox") }
  await connection.send("webExtension.install", { extensionData })
  // From here on nothing but the person drives it.
  await connection.send("session.end")
  connection.close()
  return child
}

const name = process.argv[2] === "firefox" ? "firefox" : "chromium"
const program = findProgram(name)
if (program === null) throw new Error(`${name} was not found`)
const profile = mkdtempSync(join(tmpdir(), "porchlight-practice-"))
const site = await openSite({ hosts: ["127.0.0.1"] })
const page = `http://127.0.0.1:${site.port}/practice`
const child = await (name === "chromium" ? openChromium : openFirefox)(program, profile, page)
console.log(`Porchlight is open in ${program}, with a page to practice on: ${page}
${name === "chromium" ? "Its icon stands behind the puzzle piece in the toolbar. " : ""}The profile is a fresh one, and goes when you close the browser.`)
await child.ended
await site.close()
rmSync(profile, { recursive: true, force: true, maxRetries: 10 })
