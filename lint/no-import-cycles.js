import { readFileSync, statSync } from "node:fs"
import ts from "typescript"
import { fileOf, importVisitor, nameOf, root } from "./imports.js"

const scriptsOf = (name, text) =>
  name.endsWith(".vue") ? Array.from(text.matchAll(/<script[^>]*>(.*?)<\/script>/gs), ([, script]) => script) : [text]

function readImports(name) {
  const sources = scriptsOf(name, readFileSync(root + name, "utf8")).flatMap((script) =>
    ts.preProcessFile(script).importedFiles.map(({ fileName }) => fileName),
  )
  return sources.map((source) => fileOf(source, name)).filter((target) => target !== null)
}

const cache = new Map()

/**
 * The files that a file imports. An editor keeps this process running while files change, so an entry is read again if
 * its file changed.
 */
function importsOf(name) {
  const { mtimeMs } = statSync(root + name)
  if (cache.get(name)?.mtimeMs !== mtimeMs) cache.set(name, { mtimeMs, imports: readImports(name) })
  return cache.get(name).imports
}

/** The shortest import path from one file to another, or null if there is none. */
function findImportPath(from, to) {
  const cameFrom = new Map([[from, null]])
  for (const name of cameFrom.keys()) {
    if (name === to) {
      const path = []
      for (let step = name; step !== null; step = cameFrom.get(step)) path.unshift(step)
      return path
    }
    for (const next of importsOf(name)) if (!cameFrom.has(next)) cameFrom.set(next, name)
  }
  return null
}

/**
 * Refuses an import that leads back to its own file, even by type imports. Two files that need each other can't be
 * read, tested or moved one at a time. `import-x/no-cycle` ignores imports of types.
 */
export const noImportCycles = {
  meta: {
    type: "problem",
    schema: [],
    messages: {
      cycle: "This import closes a cycle: {{ path }}. Move what both files need into a third file.",
    },
  },
  create(context) {
    const importer = nameOf(context.filename)

    return importVisitor((source, node) => {
      const target = fileOf(source, importer)
      const path = target === null ? null : findImportPath(target, importer)
      if (path !== null) context.report({ node, messageId: "cycle", data: { path: [importer, ...path].join(" → ") } })
    })
  },
}
