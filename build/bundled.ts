import { readdirSync, readFileSync } from "node:fs"
import { isAbsolute, join, relative, sep } from "node:path"
import { fileURLToPath } from "node:url"
import type { Plugin } from "vite"

/** Third-party code or data in a build. */
export interface Component {
  readonly kind: "library" | "data"
  readonly name: string
  readonly version: string
  /** SPDX identifier; the one we chose if the authors offer several. */
  readonly license: string
  /** The URL of its source. */
  readonly source: string
  /** The full text of the license. */
  readonly text: string
}

const root = fileURLToPath(new URL("..", import.meta.url))
const readFromRoot = (path: string): string => readFileSync(join(root, path), "utf8").trim()

/** The license that we chose where the authors offer several. */
const chosenLicenses: Readonly<Record<string, string>> = { dompurify: "Apache-2.0" }

/** Packages without a license file, each with a package from the same repository that has it. */
const licenseElsewhere: Readonly<Record<string, string>> = { wxt: "@wxt-dev/webextension-polyfill" }

/** Build tools that add helpers of their own to the output, by the prefix of the helpers' module ids. */
const toolsByPrefix: readonly (readonly [prefix: string, name: string])[] = [
  ["rolldown/", "rolldown"],
  ["vite/", "vite"],
  ["plugin-vue:", "@vitejs/plugin-vue"],
  ["virtual:wxt-", "wxt"],
]

type DataSource = Omit<Component, "text" | "kind"> & { readonly licenseFile: string }

/** Our files that contain text from another project. */
const copiedData: Readonly<Record<string, DataSource>> = {
  "core/key-names.json": {
    name: "names of keys in the translations of Chromium",
    version: "156.0.8078.108",
    license: "BSD-3-Clause",
    source: "https://chromium.googlesource.com/chromium/src/+/refs/tags/156.0.8078.108/ui/strings/",
    licenseFile: "LICENSES/BSD-3-Clause.txt",
  },
}

/** Third-party data inside a package, by the name of the package. It has the package's version. */
const dataInPackages: Readonly<Record<string, Omit<DataSource, "version">>> = {
  tldts: {
    name: "Public Suffix List, in tldts",
    license: "MPL-2.0",
    source: "https://publicsuffix.org/list/public_suffix_list.dat",
    licenseFile: "node_modules/webextension-polyfill/LICENSE",
  },
}

/** Returns the package that a module comes from, or null for our own code. Throws if it can't tell. */
export function packageOf(id: string): string | null {
  const path = id.replace(/^\0/, "").replace(/\?.*$/s, "").split(sep).join("/")
  const [, inPackages] = /.*\/node_modules\/((?:@[^/]+\/)?[^/]+)/s.exec(path) ?? []
  if (inPackages !== undefined) return inPackages
  const tool = toolsByPrefix.find(([prefix]) => path.startsWith(prefix))
  if (tool) return tool[1]
  if (path.startsWith("virtual:") || isOurs(id.replace(/\?.*$/s, ""))) return null
  throw new Error(`the build contains ${JSON.stringify(id)}: add its package to build/bundled.ts`)
}

const isOurs = (file: string): boolean => isAbsolute(file) && !relative(root, file).startsWith("..")

interface PackageFile {
  readonly version: string
  readonly license: string
  readonly repository: { readonly url: string }
}

function licenseText(name: string): string {
  const folder = join(root, "node_modules", licenseElsewhere[name] ?? name)
  const file = readdirSync(folder).find((fileName) => /^license(\.md|\.txt)?$/i.test(fileName))
  if (file === undefined) throw new Error(`the package ${name} has no license file: see build/bundled.ts`)
  // Vite's file continues with the licenses of its own dependencies. None of them is in the helpers that it adds.
  const [ownLicense = ""] = readFileSync(join(folder, file), "utf8").split("\n# Licenses of bundled dependencies")
  return ownLicense.trim()
}

function libraryOf(name: string): Component {
  const { version, license, repository } = JSON.parse(readFromRoot(`node_modules/${name}/package.json`)) as PackageFile
  const source = repository.url.replace(/^git\+|\.git$/g, "").replace(/^(git|ssh):\/\/(git@)?/, "https://")
  return { kind: "library", name, version, license: chosenLicenses[name] ?? license, source, text: licenseText(name) }
}

const dataOf = ({ licenseFile, ...data }: DataSource): Component => ({
  kind: "data",
  ...data,
  text: readFromRoot(licenseFile),
})

/** Lists the third-party code and data in these modules, sorted by name. */
export function componentsOf(ids: Iterable<string>): readonly Component[] {
  const modules = [...ids]
  const names = new Set(modules.map(packageOf).filter((name) => name !== null))
  const files = new Set(modules.map((id) => relative(root, id).split(sep).join("/")))
  const libraries = [...names].map(libraryOf)
  const dataInLibraries = libraries.flatMap(({ name, version }) =>
    dataInPackages[name] ? [dataOf({ ...dataInPackages[name], version })] : [],
  )
  const copied = Object.entries(copiedData).flatMap(([file, source]) => (files.has(file) ? [dataOf(source)] : []))
  return [...libraries, ...dataInLibraries, ...copied].toSorted((a, b) => (a.name < b.name ? -1 : 1))
}

/** Records the id of each module that still has code in the output. */
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
