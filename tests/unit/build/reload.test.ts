import { EventEmitter } from "node:events"
import { join } from "node:path"
import { fileURLToPath } from "node:url"
import vue from "@vitejs/plugin-vue"
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest"
import { createServer, type ViteDevServer } from "vite"
import { directory } from "@/build/directory-plugin"
import { reloadBackground } from "@/build/reload"
import { texts } from "@/build/texts"

const root = fileURLToPath(new URL("../../../", import.meta.url))

describe("while developing, the pages", () => {
  let server: ViteDevServer
  beforeEach(async () => {
    server = await createServer({
      configFile: false,
      root,
      logLevel: "silent",
      plugins: [directory(), vue(), texts()],
      server: { middlewareMode: true, ws: false, watch: null },
      optimizeDeps: { noDiscovery: true },
    })
  })
  afterEach(() => server.close())

  /** Says that the file changed, to a server from which a page has read these modules. */
  async function change(file: string, ...read: string[]): Promise<unknown[]> {
    const { client } = server.environments
    for (const id of read) await client.transformRequest(id)
    const sent: unknown[] = []
    vi.spyOn(client.hot, "send").mockImplementation((message: unknown) => void sent.push(message))
    server.watcher.emit("change", root + file)
    return sent
  }

  it.each([
    ["a text", "locales/en/popup.json", "texts:en.json"],
    ["an English text, which stands where the Spanish is missing", "locales/en/popup.json", "texts:es.first.json"],
    ["a line", "directory/lines/us.json", "/directory/lines/us.json?lines"],
    [
      "a line, whose number stands in a guide",
      "directory/lines/us.json",
      "/directory/guides/en/missing-child.md?guide",
    ],
    ["a line, whose country may be a new one", "directory/lines/us.json", "virtual:countries"],
    ["a guide", "directory/guides/en/missing-child.md", "/directory/guides/en/missing-child.md?guide"],
    [
      "a guide, whose title another one names",
      "directory/guides/en/missing-child.md",
      "/directory/guides/en/home-again.md?guide",
    ],
  ])("are reloaded after a change of %s", async (_what, file, module) => {
    const sent = await change(file, module)
    await vi.waitFor(() => expect(sent).toContainEqual(expect.objectContaining({ type: "full-reload" })), {
      timeout: 10_000,
    })
  })
})

describe("while developing, the background", () => {
  const folder = "/porchlight/directory/"

  /** What WXT is told after each of these changes, as `event path`. */
  function toldAfter(files: readonly string[], read: () => string): string[] {
    const told: string[] = []
    const watcher = new EventEmitter().on("all", (event: string, path: string) => told.push(`${event} ${path}`))
    const { configureServer } = reloadBackground([{ folder, read }])
    if (typeof configureServer !== "function") throw new Error("it watches nothing")
    void configureServer.call({} as never, { watcher } as never)
    for (const file of files) watcher.emit("change", file)
    return told
  }

  it("is built again once when what is built into it has changed", () => {
    const reads = ["a.test", "a.test b.test", "a.test b.test"]
    const told = toldAfter([`${folder}us.json`, `${folder}us.json`], () => reads.shift() ?? "")
    expect(told).toEqual([`change ${join(root, "entrypoints", "background.ts")}`])
  })

  it("stays as it is after a change of another file, or of something else in this one", () => {
    let count = 0
    expect(toldAfter(["/porchlight/docs/us.json"], () => `${count++}`)).toEqual([])
    expect(toldAfter([`${folder}us.json`], () => "a.test")).toEqual([])
  })

  it("stays as it is while a file can't be read, and is built again when it can", () => {
    const reads = [() => "a.test", () => JSON.parse("{") as string, () => "b.test"]
    const told = toldAfter([`${folder}us.json`, `${folder}us.json`], () => reads.shift()?.() ?? "")
    expect(told).toHaveLength(1)
  })
})
