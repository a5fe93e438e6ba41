import { readdirSync, readFileSync } from "node:fs"
import { isAbsolute, join, relative, sep } from "node:path"
import { fileURLToPath } from "node:url"
import type { Plugin } from "vite"

/** Something from outside that a build contains. */
export interface Component {
  readonly kind: "library" | "data"
  readonly name: string
  readonly version: string
  /** SPDX; the one we chose if the authors offer several. */
  readonly license: string
  /** Where its source code is. */
  readonly source: string
  readonly text: string
}

const root = fileURLToPath(new URL("..", import.meta.url))
const inRoot = (path: string): string => readFileSync(join(root, path), "utf8").trim()

/** The authors offer a choice. */
const chosenLicenses: Readonly<Record<string, string>> = { dompurify: "Apache-2.0" }

/** Their packages lack the file; the same repository has it beside another package. */
const licenseElsewhere: Readonly<Record<string, string>> = { wxt: "@wxt-dev/webextension-polyfill" }

/** Code that build tools write into what they build, by the beginning of the module's name. */
const writers: readonly (readonly [prefix: string, name: string])[] = [
  ["rolldown/", "rolldown"],
  ["vite/", "vite"],
  ["plugin-vue:", "@vitejs/plugin-vue"],
  ["virtual:wxt-", "wxt"],
]

type Words = Omit<Component, "text" | "kind"> & { readonly licenseFile: string }

/** Our own files that repeat the words of others. */
const quoting: Readonly<Record<string, Words>> = {
  "core/key-names.json": {
    name: "names of keys in the translations of Chromium",
    version: "156.0.8078.108",
    license: "BSD-3-Clause",
    source: "https://chromium.googlesource.com/chromium/src/+/refs/tags/156.0.8078.108/ui/strings/",
    licenseFile: "LICENSES/BSD-3-Clause.txt",
  },
}

/** What a package contains that others made. Its version is the package's. */
const inside: Readonly<Record<string, Omit<Words, "version">>> = {
  tldts: {
    name: "Public Suffix List, in tldts",
    license: "MPL-2.0",
    source: "https://publicsuffix.org/list/public_suffix_list.dat",
    licenseFile: "node_modules/webextension-polyfill/LICENSE",
  },
}

/** The package that a module is from, or null for our own. Throws for a module that nobody answers for. */
export function packageOf(id: string): string | null {
  const path = id.replace(/^\0/, "").replace(/\?.*$/s, "").split(sep).join("/")
  const [, inPackages] = /.*\/node_modules\/((?:@[^/]+\/)?[^/]+)/s.exec(path) ?? []
  if (inPackages !== undefined) return inPackages
  const writer = writers.find(([prefix]) => path.startsWith(prefix))
  if (writer) return writer[1]
  if (path.startsWith("virtual:") || isOurs(id.replace(/\?.*$/s, ""))) return null
  throw new Error(`the build contains ${JSON.stringify(id)}: say in build/bundled.ts whose it is`)
}

const isOurs = (file: string): boolean => isAbsolute(file) && !relative(root, file).startsWith("..")

interface PackageFile {
  readonly version: string
  readonly license: string
  readonly repository: { readonly url: string }
}

function licenseText(name: string): string {
  const folder = join(root, "node_modules", licenseElsewhere[name] ?? name)
  const file = readdirSync(folder).find((one) => /^license(\.md|\.txt)?$/i.test(one))
  if (file === undefined) throw new Error(`the package ${name} has no license file: see build/bundled.ts`)
  // After its own license, Vite's file has those of its parts, none of which is in the code that it writes.
  const [own = ""] = readFileSync(join(folder, file), "utf8").split("\n# Licenses of bundled dependencies")
  return own.trim()
}

function libraryOf(name: string): Component {
  const { version, license, repository } = JSON.parse(inRoot(`node_modules/${name}/package.json`)) as PackageFile
  const source = repository.url.replace(/^git\+|\.git$/g, "").replace(/^(git|ssh):\/\/(git@)?/, "https://")
  return { kind: "library", name, version, license: chosenLicenses[name] ?? license, source, text: licenseText(name) }
}

const dataOf = ({ licenseFile, ...words }: Words): Component => ({ kind: "data", ...words, text: inRoot(licenseFile) })

/** What is from others among these modules, by name. */
export function componentsOf(ids: Iterable<string>): readonly Component[] {
  const modules = [...ids]
  const names = new Set(modules.map(packageOf).filter((name) => name !== null))
  const files = new Set(modules.map((id) => relative(root, id).split(sep).join("/")))
  const libraries = [...names].map(libraryOf)
  const parts = libraries.flatMap(({ name, version }) => (inside[name] ? [dataOf({ ...inside[name], version })] : []))
  const words = Object.entries(quoting).flatMap(([file, quoted]) => (files.has(file) ? [dataOf(quoted)] : []))
  return [...libraries, ...parts, ...words].toSorted((a, b) => (a.name < b.name ? -1 : 1))
}

/** Adds each module of which something is left in what is built. */
export function recordModules(ids: Set<string>): Plugin {
  return {
    name: "porchlight:record-modules",
    generateBundle(_options, bundle) {
      for (const output of Object.values(bundle)) {
        if (output.type !== "chunk") continue
        for (const [id, { renderedLength }] of Object.entries(output.modules)) if (renderedLength > 0) ids.add(id)
      }
    },
  }
}
