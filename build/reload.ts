import { fileURLToPath } from "node:url"
import { normalizePath, type DevEnvironment, type EnvironmentModuleNode, type Plugin } from "vite"

/*
 * For `npm run dev`. Vite reloads a module when the file that it is changes. What the build makes of
 * several files, or builds into the background, is reloaded here.
 */

/** The modules that changed, and those that are made of the file too. */
export function withMade(
  environment: DevEnvironment,
  changed: readonly EnvironmentModuleNode[],
  isMade: (id: string) => boolean,
): EnvironmentModuleNode[] {
  const made = [...environment.moduleGraph.idToModuleMap].filter(([id]) => isMade(id)).map(([, module]) => module)
  return [...new Set([...changed, ...made])]
}

const background = fileURLToPath(new URL("../entrypoints/background.ts", import.meta.url))

/** What is built into the background or the manifest, and from where. */
interface BuiltIn {
  readonly folder: string
  /** Throws where the files can't be read; the pages say so. */
  read(): string
}

/** The background is built, not served: WXT builds it again when it is told that its file changed. */
export function reloadBackground(parts: readonly BuiltIn[]): Plugin {
  return {
    name: "porchlight:reload-background",
    apply: "serve",
    configureServer({ watcher }) {
      const known = new Map(parts.map((part) => [part, part.read()]))
      const hasChanged = (part: BuiltIn): boolean => {
        try {
          const now = part.read()
          if (known.get(part) === now) return false
          known.set(part, now)
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
