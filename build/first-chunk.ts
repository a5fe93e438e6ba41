import type { Plugin } from "vite"

interface Modules {
  getModuleInfo(id: string): { readonly importers: readonly string[] } | null
}

/** Whether a page's script imports this file, or one that imports it, before it draws anything. */
function isReadFirst(id: string, page: string, modules: Modules, seen = new Set<string>()): boolean {
  if (id.endsWith(page)) return true
  seen.add(id)
  const importers = modules.getModuleInfo(id)?.importers ?? []
  return importers.some((importer) => !seen.has(importer) && isReadFirst(importer, page, modules, seen))
}

/**
 * What the popup reads before its first hotline is one file, whatever other pages share of it: twenty
 * small ones are larger, and take longer.
 */
export function firstChunk(): Plugin {
  const name = (id: string, modules: Modules): string | null =>
    // What is a page's own runs, and lays out, that page alone.
    !id.includes("/entrypoints/") && isReadFirst(id, "/entrypoints/popup/main.ts", modules) ? "first" : null
  return {
    name: "porchlight:first-chunk",
    // The background is a single file, which can't be split.
    config: ({ build }) =>
      build?.lib
        ? {}
        : { build: { rolldownOptions: { output: { codeSplitting: { groups: [{ name, debugName: "first" }] } } } } },
  }
}
