import { fileURLToPath } from "node:url"
import { normalizePath, type DevEnvironment, type EnvironmentModuleNode, type Plugin } from "vite"

/*
 * For `npm run dev`. Vite reloads a module when its own file changes. This file reloads modules that
 * depend on several files, and the background script.
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

const background = fileURLToPath(new URL("../entrypoints/background.ts", import.meta.url))

/** Data that the build puts into the background script or the manifest, and the folder it comes from. */
interface BuiltIn {
  readonly folder: string
  /** Throws if the files are invalid. The pages show that error. */
  read(): string
}

/**
 * Vite builds the background script rather than serving it. WXT rebuilds it when it sees a change of its
 * file, so this plugin reports one.
 */
export function reloadBackground(parts: readonly BuiltIn[]): Plugin {
  return {
    name: "porchlight:reload-background",
    apply: "serve",
    configureServer({ watcher }) {
      const lastContents = new Map(parts.map((part) => [part, part.read()]))
      const hasChanged = (part: BuiltIn): boolean => {
        try {
          const now = part.read()
          if (lastContents.get(part) === now) return false
          lastContents.set(part, now)
          return true
        } catch {
          return false
        }
      }
      watcher.on("change", (path) => {
        const file = normalizePath(path)
        if (parts.filter(({ folder }) => file.startsWith(folder)).some(hasChanged)) {
          watcher.emit("all", "change", background)
        }
      })
    },
  }
}
