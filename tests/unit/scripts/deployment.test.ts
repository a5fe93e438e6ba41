// @vitest-environment jsdom
import { describe, expect, it } from "vitest"
import { parsePartialSettings } from "@/core/settings/partial-settings"
import { firefoxId } from "../../../build/firefox-id.ts"
import { deploymentFile, deploymentFiles, deploymentText } from "../../e2e/lab/deployment"

const id = "abcdefghijklmnopabcdefghijklmnop"
const read = (name: string): string => deploymentFile(name, id)
interface JsonObject {
  readonly [key: string]: JsonObject
}
const readJson = (name: string): JsonObject => JSON.parse(read(name)) as JsonObject

/** Reads one key of a .reg file, with everything below it, as Windows and Chromium do: nested keys are objects, and keys numbered from 1 are a list. */
function readRegistry(text: string, root: string): unknown {
  const rootKey: Record<string, unknown> = {}
  let currentKey: Record<string, unknown> | null = null
  for (const line of text.split("\n").slice(1)) {
    const [, path] = /^\[(.*)\]$/.exec(line) ?? []
    const [, name, text, hexNumber] = /^"(.*?)"=(?:"(.*)"|dword:(\w{8}))$/.exec(line) ?? []
    if (path?.startsWith(root))
      currentKey = openRegistryKey(rootKey, path.slice(root.length).split("\\").filter(Boolean))
    else if (path !== undefined) currentKey = null
    else if (name === undefined) expect(line).toBe("")
    else if (currentKey) currentKey[name] = text ?? Number.parseInt(hexNumber ?? "", 16)
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

/** Reads the policy with this type from the macOS profile. */
function readProfile(type: string): Record<string, unknown> {
  const profile = new DOMParser().parseFromString(read("macos.mobileconfig"), "text/xml")
  const root = profile.querySelector("plist > dict")
  const { PayloadContent } = readProperty(root ?? profile.documentElement) as {
    PayloadContent: Record<string, unknown>[]
  }
  const payload = PayloadContent.find(({ PayloadType }) => PayloadType === type) ?? {}
  return Object.fromEntries(Object.entries(payload).filter(([name]) => !name.startsWith("Payload")))
}

const policyKey = (root: string): string => `HKEY_LOCAL_MACHINE\\SOFTWARE\\Policies\\${root}`
const settingsKey = (root: string): string => `${policyKey(root)}\\3rdparty\\extensions\\${id}\\policy`
const installKey = (root: string): string => `${policyKey(root)}\\ExtensionSettings`
const valuesOf = (policy: JsonObject): unknown =>
  Object.fromEntries(Object.entries(policy).map(([name, { Value }]) => [name, Value]))

const readPolicy: Record<string, () => unknown> = {
  "linux-chromium.json": () => readJson("linux-chromium.json")["3rdparty"]?.["extensions"]?.[id],
  "linux-edge.json": () => readJson("linux-edge.json")["3rdparty"]?.["extensions"]?.[id],
  "firefox-policies.json": () =>
    readJson("firefox-policies.json")["policies"]?.["3rdparty"]?.["Extensions"]?.[firefoxId],
  "chromeos.json": () => valuesOf(readJson("chromeos.json")),
  "windows-chrome.reg": () => readRegistry(read("windows-chrome.reg"), settingsKey("Google\\Chrome")),
  "windows-edge.reg": () => readRegistry(read("windows-edge.reg"), settingsKey("Microsoft\\Edge")),
  "macos.mobileconfig": () => readProfile(`com.google.Chrome.extensions.${id}`),
}

const address = "https://school.example/"
const installation = {
  installation_mode: "force_installed",
  update_url: `${address}updates.xml`,
  override_update_url: true,
}
const chrome = { [id]: { ...installation, toolbar_pin: "force_pinned" } }
const edge = { [id]: { ...installation, toolbar_state: "force_shown" } }
/** The registry has no booleans. */
const inRegistry = (entry: object): object => ({ [id]: { ...entry, override_update_url: 1 } })
const firefox = {
  [firefoxId]: {
    installation_mode: "force_installed",
    install_url: `${address}porchlight.xpi`,
    update_url: `${address}updates.json`,
    default_area: "navbar",
  },
}

/** ChromeOS has no file for this: an administrator installs in the Admin console. */
const readInstallation: Record<string, () => readonly [found: unknown, wanted: object]> = {
  "linux-chromium.json": () => [readJson("linux-chromium.json")["ExtensionSettings"], chrome],
  "linux-edge.json": () => [readJson("linux-edge.json")["ExtensionSettings"], edge],
  "firefox-policies.json": () => [readJson("firefox-policies.json")["policies"]?.["ExtensionSettings"], firefox],
  "windows-chrome.reg": () => [
    readRegistry(read("windows-chrome.reg"), installKey("Google\\Chrome")),
    inRegistry(chrome[id]),
  ],
  "windows-edge.reg": () => [
    readRegistry(read("windows-edge.reg"), installKey("Microsoft\\Edge")),
    inRegistry(edge[id]),
  ],
  "macos.mobileconfig": () => [readProfile("com.google.Chrome")["ExtensionSettings"], chrome],
  "macos.mobileconfig for Edge": () => [readProfile("com.microsoft.Edge")["ExtensionSettings"], edge],
}

describe("the sample policy files", () => {
  it.each(Object.entries(readPolicy))("have the same valid values in each file: %s", (_name, read) => {
    const policy = read()
    expect(parsePartialSettings(policy)).toEqual(policy)
    expect(policy).toEqual(readPolicy["linux-chromium.json"]?.())
  })

  it("contain no real name, number, site or place until someone fills them in", () => {
    const unfilled = valuesOf(JSON.parse(deploymentText("chromeos.json")) as JsonObject)
    const { exitDestination, ...used } = parsePartialSettings(unfilled)
    expect(exitDestination).toBe("new-tab")
    expect(Object.values(used).flat()).toEqual([])
  })

  it("set nothing that is a person's own choice", () => {
    for (const name of ["language", "textSize", "theme", "eraseMinutes", "eraseScope"])
      expect(readPolicy["linux-chromium.json"]?.()).not.toHaveProperty(name)
  })

  it("have the same values for Edge on macOS", () => {
    expect(readProfile(`com.microsoft.Edge.extensions.${id}`)).toEqual(
      readProfile(`com.google.Chrome.extensions.${id}`),
    )
  })

  it.each(Object.entries(readInstallation))(
    "install Porchlight and put its icon into the toolbar: %s",
    (_name, read) => {
      const [found, wanted] = read()
      expect(found).toEqual(wanted)
    },
  )

  it("are all described in docs/deployment/install.md and tested here", () => {
    const page = deploymentText("install.md")
    expect(deploymentFiles.toSorted()).toEqual(Object.keys(readPolicy).toSorted())
    for (const name of Object.keys(readPolicy)) expect(page).toContain(`](${name})`)
    expect(page).toContain(`\`${firefoxId}\``)
  })
})
