import type { Readable, Writable } from "node:stream"
import { startProgram, type Child } from "../tests/e2e/lab/children.ts"
import { prepareProfile, quietFlags } from "../tests/e2e/lab/chromium-process.ts"
import { connect, type WebDriverBiDi } from "../tests/e2e/lab/connection.ts"
import {
  waitForEndpoint,
  extensionId,
  extensionHost,
  quietPreferences,
  writePreferences,
} from "../tests/e2e/lab/firefox-process.ts"

/** A browser in which a person tries Porchlight. Nothing automates it once it is open. */
export interface BrowserToOpen {
  readonly program: string
  /** An empty folder. */
  readonly profile: string
  /** The folder of the built extension. */
  readonly extension: string
  /** The address that it opens first. */
  readonly page: string
  /** A page of the extension, such as `gallery.html`, that opens in a background tab. */
  readonly extensionPage?: string
}

/**
 * Chrome and Edge no longer load an extension from the command line. All Chromium browsers load it through a pipe and
 * return its id.
 */
function loadUnpacked(child: Child, path: string): Promise<string> {
  const [commands, answers] = child.process.stdio.slice(3) as [Writable, Readable]
  // Without this listener, closing the browser would end this command with an error.
  commands.on("error", () => commands.destroy())
  commands.write(`${JSON.stringify({ id: 1, method: "Extensions.loadUnpacked", params: { path } })}\0`)
  return new Promise((resolve, reject) => {
    let text = ""
    answers.setEncoding("utf8").on("data", (chunk: string) => {
      text += chunk
      const messageEnd = text.indexOf("\0")
      if (messageEnd === -1) return
      answers.removeAllListeners("data").resume()
      const { result, error } = JSON.parse(text.slice(0, messageEnd)) as {
        result?: { id: string }
        error?: { message: string }
      }
      if (result) resolve(result.id)
      else reject(new Error(`The browser did not load the extension: ${error?.message ?? "it gave no reason"}`))
    })
    child.process.once("exit", () => reject(new Error("The browser quit right after it started.")))
  })
}

export async function openChromium({
  program,
  profile,
  extension,
  page,
  extensionPage,
}: BrowserToOpen): Promise<Child> {
  prepareProfile(profile)
  const flags = [...quietFlags, "--remote-debugging-pipe", "--enable-unsafe-extension-debugging"]
  const child = startProgram(program, [`--user-data-dir=${profile}`, ...flags, page], {
    stdio: ["ignore", "ignore", "ignore", "pipe", "pipe"],
  })
  const id = await loadUnpacked(child, extension)
  if (extensionPage !== undefined) {
    const params = { url: `chrome-extension://${id}/${extensionPage}`, background: true }
    const commands = child.process.stdio[3] as Writable
    commands.write(`${JSON.stringify({ id: 2, method: "Target.createTarget", params })}\0`)
  }
  return child
}

export async function openFirefox({ program, profile, extension, page, extensionPage }: BrowserToOpen): Promise<Child> {
  const uuids = JSON.stringify({ [extensionId(extension)]: extensionHost })
  writePreferences(profile, { ...quietPreferences, "extensions.webextensions.uuids": uuids })
  const flags = ["--profile", profile, "--no-remote", "--new-instance", "--remote-debugging-port=0"]
  // Firefox opens an extension page on command only with this flag.
  const accessFlags = extensionPage === undefined ? [] : ["--remote-allow-system-access"]
  const child = startProgram(program, [...flags, ...accessFlags, page])
  const connection = await connect<WebDriverBiDi>(await waitForEndpoint(child, profile))
  await connection.send("session.new", { capabilities: {} })
  await connection.send("webExtension.install", { extensionData: { type: "path", path: extension } })
  if (extensionPage !== undefined) {
    const { context } = await connection.send("browsingContext.create", { type: "tab", background: true })
    const url = `moz-extension://${extensionHost}/${extensionPage}`
    await connection.send("browsingContext.navigate", { context, url, wait: "none" })
  }
  await connection.send("session.end")
  connection.close()
  return child
}
