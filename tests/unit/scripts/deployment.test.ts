// @vitest-environment jsdom
import { readdirSync, readFileSync } from "node:fs"
import { join } from "node:path"
import { describe, expect, it } from "vitest"
import { parseChosen } from "@/core/settings/chosen"
import { settingNames } from "@/core/settings/settings"
import { firefoxId } from "../../../build/firefox-id.ts"
import { deploymentFile, deploymentFolder } from "../../e2e/lab/deployment"

const id = "abcdefghijklmnopabcdefghijklmnop"
const read = (name: string): string => deploymentFile(name, id)
interface Tree {
  readonly [key: string]: Tree
}
const json = (name: string): Tree => JSON.parse(read(name)) as Tree

/** Reads a .reg file as Windows and Chromium do: nested keys are objects, and keys numbered from 1 are a list. */
function readRegistry(text: string, root: string): unknown {
  const tree: Record<string, unknown> = {}
  let here = tree
  for (const line of text.split("\n").slice(1)) {
    const [, path] = /^\[(.*)\]$/.exec(line) ?? []
    const [, name, words, number] = /^"(.*?)"=(?:"(.*)"|dword:(\w{8}))$/.exec(line) ?? []
    if (path !== undefined) here = descend(tree, path.slice(root.length).split("\\").filter(Boolean))
    else if (name !== undefined) here[name] = words ?? Number.parseInt(number ?? "", 16)
    else expect(line).toBe("")
    if (path !== undefined) expect(path.startsWith(root)).toBe(true)
  }
  return listed(tree)
}

function descend(tree: Record<string, unknown>, path: readonly string[]): Record<string, unknown> {
  return path.reduce((at, key) => (at[key] ??= {}) as Record<string, unknown>, tree)
}

function listed(value: unknown): unknown {
  if (typeof value !== "object" || value === null) return value
  const entries = Object.entries(value).map(([key, one]) => [key, listed(one)] as const)
  const isList = entries.length > 0 && entries.every(([key], at) => key === String(at + 1))
  return isList ? entries.map(([, one]) => one) : Object.fromEntries(entries)
}

function readProperty(element: Element): unknown {
  const children = [...element.children]
  switch (element.tagName) {
    case "dict":
      return Object.fromEntries(
        children.flatMap((key, at) => (at % 2 === 0 ? [[key.textContent, readProperty(children[at + 1] ?? key)]] : [])),
      )
    case "array":
      return children.map(readProperty)
    case "integer":
      return Number(element.textContent)
    case "true":
      return true
    default:
      return element.textContent
  }
}

function readProfile(domain: string): unknown {
  const page = new DOMParser().parseFromString(read("macos.mobileconfig"), "text/xml")
  const root = page.querySelector("plist > dict")
  const { PayloadContent } = readProperty(root ?? page.documentElement) as { PayloadContent: Record<string, unknown>[] }
  const payload = PayloadContent.find(({ PayloadType }) => PayloadType === `${domain}.extensions.${id}`) ?? {}
  return Object.fromEntries(Object.entries(payload).filter(([name]) => !name.startsWith("Payload")))
}

const registry = (root: string): string =>
  `HKEY_LOCAL_MACHINE\\SOFTWARE\\Policies\\${root}\\3rdparty\\extensions\\${id}\\policy`
const values = (given: Tree): unknown =>
  Object.fromEntries(Object.entries(given).map(([name, { Value }]) => [name, Value]))

const files: Record<string, () => unknown> = {
  "linux-chromium.json": () => json("linux-chromium.json")["3rdparty"]?.["extensions"]?.[id],
  "firefox-policies.json": () => json("firefox-policies.json")["policies"]?.["3rdparty"]?.["Extensions"]?.[firefoxId],
  "chromeos.json": () => values(json("chromeos.json")),
  "windows-chrome.reg": () => readRegistry(read("windows-chrome.reg"), registry("Google\\Chrome")),
  "windows-edge.reg": () => readRegistry(read("windows-edge.reg"), registry("Microsoft\\Edge")),
  "macos.mobileconfig": () => readProfile("com.google.Chrome"),
}

describe("the sample policy files", () => {
  it.each(Object.entries(files))("include every setting with valid values: %s", (_name, readFile) => {
    const set = readFile()
    expect(Object.keys(set as object).toSorted()).toEqual([...settingNames].toSorted())
    expect(parseChosen(set)).toEqual(set)
    expect(set).toEqual(files["linux-chromium.json"]?.())
  })

  it("have the same values for Edge on macOS", () => {
    expect(readProfile("com.microsoft.Edge")).toEqual(readProfile("com.google.Chrome"))
  })

  it("are all described in docs/DEPLOYMENT.md and tested here", () => {
    const page = readFileSync(join(deploymentFolder, "../DEPLOYMENT.md"), "utf8")
    expect(readdirSync(deploymentFolder).toSorted()).toEqual(Object.keys(files).toSorted())
    for (const name of Object.keys(files)) expect(page).toContain(`deployment/${name}`)
    expect(page).toContain(`\`${firefoxId}\``)
  })
})
