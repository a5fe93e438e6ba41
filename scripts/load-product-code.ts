import { fileURLToPath } from "node:url"
import { runnerImport, type PluginOption } from "vite"

const root = fileURLToPath(new URL("..", import.meta.url))

/**
 * Loads a module through Vite, which resolves the imports of the product code: Node alone can't. `file` is its path from
 * the root, and `plugins` make the virtual modules that it imports.
 */
export async function loadProductCode<Module>(file: string, plugins: PluginOption[] = []): Promise<Module> {
  const { module } = await runnerImport<Module>(root + file, {
    root,
    configFile: false,
    logLevel: "error",
    resolve: { alias: { "@": root } },
    plugins,
  })
  return module
}
