// @vitest-environment jsdom
import { readdirSync, readFileSync } from "node:fs"
import { join } from "node:path"
import { describe, expect, it } from "vitest"
import { parsePartialSettings } from "@/core/settings/partial-settings"
import { settingNames } from "@/core/settings/settings"
import { firefoxId } from "../../../build/firefox-id.ts"
import { deploymentFile, deploymentFolder } from "../../e2e/lab/deployment"

const id = "abcdefghijklmnopabcdefghijklmnop"
const read = (name: string): string => deploymentFile(name, id)
interface JsonObject {
  readonly [key: string]: JsonObject
}
const readJson = (name: string): JsonObject => JSON.parse(read(name)) as JsonObject

/** Reads a .reg file as Windows and Chromium do: nested keys are objects, and keys numbered from 1 are a list. */
function readRegistry(text: string, root: string): unknown {
  const rootKey: Record<string, unknown> = {}
  let currentKey = rootKey
  for (const line of text.split("\n").slice(1)) {
    const [, path] = /^\[(.*)\]$/.exec(line) ?? []
    const [, name, text, hexNumber] = /^"(.*?)"=(?:"(.*)"|dword:(\w{8}))$/.exec(line) ?? []
    if (path !== undefined) currentKey = openRegistryKey(rootKey, path.slice(root.length).split("\\").filter(Boolean))
    else if (name !== undefined) currentKey[name] = text ?? Number.parseInt(hexNumber ?? "", 16)
    else expect(line).toBe("")
    if (path !== undefined) expect(path.startsWith(root)).toBe(true)
  }
  return withLists(rootKey)
}

/** Returns the registry key at a path, and creates it if it is missing. */
function openRegistryKey(root: Record<string, unknown>, path: readonly string[]): Record<string, unknown> {
  return path.reduce((parent, key) => (parent[key] ??= {}) as Record<string, unknown>, root)
}

/** Turns objects with the keys 1, 2, 3… into lists. */
function withLists(value: unknown): unknown {
  if (typeof value !== "object" || value === null) return value
  const entries = Object.entries(value).map(([key, member]) => [key, withLists(member)] as const)
  const isList = entries.length > 0 && entries.every(([key], index) => key === String(index + 1))
  return isList ? entries.map(([, member]) => member) : Object.fromEntries(entries)
}

/** Reads a value of a property list, Apple's XML format. */
function readProperty(element: Element): unknown {
  const children = [...element.children]
  switch (element.tagName) {
    case "dict":
      return Object.fromEntries(
        children.flatMap((key, index) =>
          index % 2 === 0 ? [[key.textContent, readProperty(children[index + 1] ?? key)]] : [],
        ),
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

/** Reads the policy for the extension from the macOS profile. */
function readProfile(domain: string): unknown {
  const profile = new DOMParser().parseFromString(read("macos.mobileconfig"), "text/xml")
  const root = profile.querySelector("plist > dict")
  const { PayloadContent } = readProperty(root ?? profile.documentElement) as {
    PayloadContent: Record<string, unknown>[]
  }
  const payload = PayloadContent.find(({ PayloadType }) => PayloadType === `${domain}.extensions.${id}`) ?? {}
  return Object.fromEntries(Object.entries(payload).filter(([name]) => !name.startsWith("Payload")))
}

const registryKey = (root: string): string =>
  `HKEY_LOCAL_MACHINE\\SOFTWARE\\Policies\\${root}\\3rdparty\\extensions\\${id}\\policy`
const valuesOf = (policy: JsonObject): unknown =>
  Object.fromEntries(Object.entries(policy).map(([name, { Value }]) => [name, Value]))

const readPolicy: Record<string, () => unknown> = {
  "linux-chromium.json": () => readJson("linux-chromium.json")["3rdparty"]?.["extensions"]?.[id],
  "firefox-policies.json": () =>
    readJson("firefox-policies.json")["policies"]?.["3rdparty"]?.["Extensions"]?.[firefoxId],
  "chromeos.json": () => valuesOf(readJson("chromeos.json")),
  "windows-chrome.reg": () => readRegistry(read("windows-chrome.reg"), registryKey("Google\\Chrome")),
  "windows-edge.reg": () => readRegistry(read("windows-edge.reg"), registryKey("Microsoft\\Edge")),
  "macos.mobileconfig": () => readProfile("com.google.Chrome"),
}

describe("the sample policy files", () => {
  it.each(Object.entries(readPolicy))("have every setting, the same valid values in each file: %s", (_name, read) => {
    const policy = read()
    expect(Object.keys(policy as object).toSorted()).toEqual([...settingNames].toSorted())
    expect(parsePartialSettings(policy)).toEqual(policy)
    expect(policy).toEqual(readPolicy["linux-chromium.json"]?.())
  })

  it("have the same values for Edge on macOS", () => {
    expect(readProfile("com.microsoft.Edge")).toEqual(readProfile("com.google.Chrome"))
  })

  it("are all described in docs/DEPLOYMENT.md and tested here", () => {
    const page = readFileSync(join(deploymentFolder, "../DEPLOYMENT.md"), "utf8")
    expect(readdirSync(deploymentFolder).toSorted()).toEqual(Object.keys(readPolicy).toSorted())
    for (const name of Object.keys(readPolicy)) expect(page).toContain(`deployment/${name}`)
    expect(page).toContain(`\`${firefoxId}\``)
  })
})
