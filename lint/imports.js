import { existsSync } from "node:fs"
import { posix, relative, sep } from "node:path"
import { fileURLToPath } from "node:url"

export const root = fileURLToPath(new URL("..", import.meta.url))

/** The path of a file from the root of the repository: `core/hotlines/order.ts`. */
export const nameOf = (path) => relative(root, path).split(sep).join("/")

export const isPackage = (source) => !source.startsWith(".") && !source.startsWith("@/")

/** The file that an import names, without checking the disk: `core/hotlines/order` for `"../hotlines/order"`. */
export function targetOf(source, importer) {
  const path = source.replace(/\?.*$/, "")
  return path.startsWith("@/") ? path.slice(2) : posix.join(posix.dirname(importer), path)
}

const endings = ["", ".ts", ".vue", ".js", ".mjs", ".d.ts", "/index.ts"]
const isCode = (name) => /\.(ts|vue|m?js)$/.test(name)
const fileCache = new Map()

/** The code file that an import resolves to, or null for a package, a picture or a data file. */
export function fileOf(source, importer) {
  if (isPackage(source)) return null
  const target = targetOf(source, importer)
  if (!fileCache.has(target)) {
    const names = endings.map((ending) => target + ending)
    fileCache.set(target, names.find((name) => isCode(name) && existsSync(root + name)) ?? null)
  }
  return fileCache.get(target)
}

/** Calls `visit(source, node)` for every import, including dynamic imports and imports of types. */
export function importVisitor(visit) {
  const check = (node) => {
    if (typeof node.source?.value === "string") visit(node.source.value, node)
  }
  return {
    ImportDeclaration: check,
    ExportNamedDeclaration: check,
    ExportAllDeclaration: check,
    ImportExpression: check,
    TSImportType: check,
  }
}
