import type { Plugin } from "vite"

interface ModuleGraph {
  getModuleInfo(id: string): { readonly importers: readonly string[] } | null
}

/** Whether a page's script imports this module, directly or indirectly, before it renders anything. */
function isInFirstLoad(id: string, page: string, modules: ModuleGraph, visited = new Set<string>()): boolean {
  if (id.endsWith(page)) return true
  visited.add(id)
  const importers = modules.getModuleInfo(id)?.importers ?? []
  return importers.some((importer) => !visited.has(importer) && isInFirstLoad(importer, page, modules, visited))
}

/**
 * Bundles everything that the popup loads before its first hotline into one file, even modules that other pages use
 * too. Twenty small files would be larger and slower.
 */
export function firstChunk(): Plugin {
  const groupOf = (id: string, modules: ModuleGraph): string | null =>
    // A page's own modules stay out of the shared file, because their code and styles affect only that page.
    !/\/entrypoints\/(?!shell\/)/.test(id) && isInFirstLoad(id, "/entrypoints/popup/main.ts", modules) ? "first" : null
  return {
    name: "porchlight:first-chunk",
    // The background script is a single file that can't be split.
    config: ({ build }) =>
      build?.lib
        ? {}
        : {
            build: {
              rolldownOptions: { output: { codeSplitting: { groups: [{ name: groupOf, debugName: "first" }] } } },
            },
          },
  }
}
