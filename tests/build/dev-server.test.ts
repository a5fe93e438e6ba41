import { fileURLToPath } from "node:url"
import vue from "@vitejs/plugin-vue"
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest"
import { createServer, type ViteDevServer } from "vite"
import { directory } from "../../build/directory-plugin.ts"
import { texts } from "../../build/texts.ts"

// Not in tests/unit, because Vite's bundler does not start in a context of Node's vm module.
const root = fileURLToPath(new URL("../../", import.meta.url))

describe("the pages of the development server", () => {
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

  /** Reports the file change to a server from which a page has loaded these modules. */
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
    ["a line", "directory/hotlines/us.json", "/directory/hotlines/us.json?hotlines"],
    [
      "a line, whose number stands in a guide",
      "directory/hotlines/us.json",
      "/directory/guides/en/missing-child.md?guide",
    ],
    ["a line, whose country may be a new one", "directory/hotlines/us.json", "virtual:countries"],
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
