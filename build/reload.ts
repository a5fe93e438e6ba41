import { fileURLToPath } from "node:url"
import { normalizePath, type DevEnvironment, type EnvironmentModuleNode, type Plugin } from "vite"

/*
 * For `npm run dev`. Vite itself reloads a module only when the module's own file changes. The functions below also
 * reload modules that depend on several files, and the background script.
 */

/** The changed modules, plus the modules derived from them. */
export function withDerivedModules(
  environment: DevEnvironment,
  changed: readonly EnvironmentModuleNode[],
  isDerived: (id: string) => boolean,
): EnvironmentModuleNode[] {
  const derived = [...environment.moduleGraph.idToModuleMap].filter(([id]) => isDerived(id)).map(([, module]) => module)
  return [...new Set([...changed, ...derived])]
}

const backgroundFile = fileURLToPath(new URL("../entrypoints/background.ts", import.meta.url))

/** Data that the build puts into the background script or the manifest, and the folder it comes from. */
interface BackgroundData {
  readonly folder: string
  /** Returns the data as text. Throws if the files are invalid; the pages show that error. */
  read(): string
}

/**
 * Rebuilds the background script when this data changes. Vite does not serve that script but builds it, and WXT
 * rebuilds it only if its own file changes. So this plugin reports such a change.
 */
export function reloadBackground(sources: readonly BackgroundData[]): Plugin {
  return {
    name: "porchlight:reload-background",
    apply: "serve",
    configureServer({ watcher }) {
      const lastContents = new Map(sources.map((source) => [source, source.read()]))
      const hasChanged = (source: BackgroundData): boolean => {
        try {
          const content = source.read()
          if (lastContents.get(source) === content) return false
          lastContents.set(source, content)
          return true
        } catch {
          return false
        }
      }
      watcher.on("change", (path) => {
        const file = normalizePath(path)
        if (sources.filter(({ folder }) => file.startsWith(folder)).some(hasChanged)) {
          watcher.emit("all", "change", backgroundFile)
        }
      })
    },
  }
}
