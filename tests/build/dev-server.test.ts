import { fileURLToPath } from "node:url"
import vue from "@vitejs/plugin-vue"
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest"
import { createServer, type ViteDevServer } from "vite"
import { directory } from "../../build/directory-plugin.ts"
import { texts } from "../../build/texts.ts"

// This test is not in tests/unit, because Vite's bundler does not start in a context of Node's vm module.
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

  /**
   * Reports a file change to a server from which a page has loaded this module. Returns the messages that the server
   * sends to the page from then on.
   */
  async function reportChange(file: string, module: string): Promise<unknown[]> {
    const { client } = server.environments
    await client.transformRequest(module)
    const messages: unknown[] = []
    vi.spyOn(client.hot, "send").mockImplementation((message: unknown) => void messages.push(message))
    server.watcher.emit("change", root + file)
    return messages
  }

  it.each([
    ["a text", "locales/en/popup.json", "texts:en.json"],
    ["an English text, which replaces a missing Spanish one", "locales/en/popup.json", "texts:es.first.json"],
    ["a hotline", "directory/hotlines/us.json", "/directory/hotlines/us.json?hotlines"],
    [
      "a hotline whose number is in a guide",
      "directory/hotlines/us.json",
      "/directory/guides/en/missing-child.md?guide",
    ],
    ["a hotline whose country may be new", "directory/hotlines/us.json", "virtual:countries"],
    ["a guide", "directory/guides/en/missing-child.md", "/directory/guides/en/missing-child.md?guide"],
    [
      "a guide whose title is in another guide",
      "directory/guides/en/missing-child.md",
      "/directory/guides/en/home-again.md?guide",
    ],
  ])("are reloaded after a change to %s", async (_what, file, module) => {
    const messages = await reportChange(file, module)
    await vi.waitFor(() => expect(messages).toContainEqual(expect.objectContaining({ type: "full-reload" })), {
      timeout: 10_000,
    })
  })
})
