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

const read = new Map()

/** Editors keep this process running while files change, so entries are checked for changes. */
function importsOf(name) {
  const { mtimeMs } = statSync(root + name)
  if (read.get(name)?.mtimeMs !== mtimeMs) read.set(name, { mtimeMs, imports: readImports(name) })
  return read.get(name).imports
}

/** The shortest import path from one file to another, or null if there is none. */
function wayBetween(from, to) {
  const cameFrom = new Map([[from, null]])
  for (const name of cameFrom.keys()) {
    if (name === to) {
      const way = []
      for (let step = name; step !== null; step = cameFrom.get(step)) way.unshift(step)
      return way
    }
    for (const next of importsOf(name)) if (!cameFrom.has(next)) cameFrom.set(next, name)
  }
  return null
}

/**
 * Refuses an import that leads back to its own file, type imports included: two files that need
 * each other can't be read, tested or moved one at a time. `import-x/no-cycle` leaves types out.
 */
export const noImportCycles = {
  meta: {
    type: "problem",
    schema: [],
    messages: {
      cycle: "This import closes a circle: {{ way }}. Move what both need into a file below them.",
    },
  },
  create(context) {
    const importer = nameOf(context.filename)

    return importVisitor((source, node) => {
      const target = fileOf(source, importer)
      const way = target === null ? null : wayBetween(target, importer)
      if (way !== null) context.report({ node, messageId: "cycle", data: { way: [importer, ...way].join(" → ") } })
    })
  },
}
