import { packageAdvice } from "./import-table.js"
import { importVisitor, isPackage, nameOf, targetOf } from "./imports.js"

/** `core/` stands for all below it, `core/languages` for this file, `vue` for the package with all it exports. */
function isOneOf(name, places) {
  const plain = name.replace(/\.(ts|vue)$/, "")
  return places.some((place) => {
    const folder = /[/:]$/.test(place) ? place : `${place}/`
    return plain === place || `${plain}/` === folder || plain.startsWith(folder)
  })
}

function isTypeOnly({ type, importKind, exportKind, specifiers = [] }) {
  if (type === "TSImportType" || importKind === "type" || exportKind === "type") return true
  return specifiers.length > 0 && specifiers.every((specifier) => specifier.importKind === "type")
}

const adviceOn = (name) =>
  packageAdvice.find(({ packages }) => isOneOf(name, packages))?.advice ??
  `lint/import-table.js lists no "${name}" for this folder. Do without it, or add it there and to docs/DEPENDENCIES.md with its reason.`

/** Refuses every import that the table does not list. Its option is one row of `import-table.js`. */
export const allowedImports = {
  meta: { type: "problem", schema: false, messages: { refused: "{{ advice }}" } },
  create(context) {
    const [{ mayImport, mayImportTypes = [], exceptions = {}, advice }] = context.options
    const importer = nameOf(context.filename)
    const allowed = [...mayImport, ...(exceptions[importer] ?? [])]

    return importVisitor((source, node) => {
      const name = isPackage(source) ? source : targetOf(source, importer)
      if (isOneOf(name, allowed) || (isTypeOnly(node) && isOneOf(name, mayImportTypes))) return
      context.report({ node, messageId: "refused", data: { advice: isPackage(source) ? adviceOn(name) : advice } })
    })
  },
}
