import { packageAdvice } from "./import-table.js"
import { importVisitor, isPackage, nameOf, targetOf } from "./imports.js"

/**
 * Whether an import is allowed. `core/` allows all files below it, `core/keys` this file, and `vue` the package
 * with all its entry points.
 */
function isListed(name, entries) {
  const nameWithoutEnding = name.replace(/\.(ts|vue)$/, "")
  return entries.some((entry) => {
    const folder = /[/:]$/.test(entry) ? entry : `${entry}/`
    return nameWithoutEnding === entry || `${nameWithoutEnding}/` === folder || nameWithoutEnding.startsWith(folder)
  })
}

function isTypeOnly({ type, importKind, exportKind, specifiers = [] }) {
  if (type === "TSImportType" || importKind === "type" || exportKind === "type") return true
  return specifiers.length > 0 && specifiers.every((specifier) => specifier.importKind === "type")
}

const adviceForPackage = (name) =>
  packageAdvice.find(({ packages }) => isListed(name, packages))?.advice ??
  `lint/import-table.js does not list "${name}" for this folder. Do without it, or add it there, and add it with the reason to docs/DEPENDENCIES.md.`

/** Refuses every import that the import table does not list. The option of the rule is one row of `import-table.js`. */
export const allowedImports = {
  meta: { type: "problem", schema: false, messages: { refused: "{{ advice }}" } },
  create(context) {
    const [{ mayImport, mayImportTypes = [], exceptions = {}, advice }] = context.options
    const importer = nameOf(context.filename)
    const allowed = [...mayImport, ...(exceptions[importer] ?? [])]

    return importVisitor((source, node) => {
      const name = isPackage(source) ? source : targetOf(source, importer)
      if (isListed(name, allowed) || (isTypeOnly(node) && isListed(name, mayImportTypes))) return
      context.report({
        node,
        messageId: "refused",
        data: { advice: isPackage(source) ? adviceForPackage(name) : advice },
      })
    })
  },
}
