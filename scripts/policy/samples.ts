import { firefoxId } from "../../build/firefox-id.ts"
import { settingNames } from "../../core/settings/settings"
import { policyDocs } from "./policy-docs"

/** Stands for the id that Chrome and Edge give the extension. */
const placeholderId = "PORCHLIGHT_ID"

type Value = string | number | readonly Value[] | { readonly [name: string]: Value }
type Entries = readonly (readonly [name: string, value: Value])[]

const sample: Entries = settingNames.map((name) => [name, policyDocs[name].sample as Value])
const sampleObject = Object.fromEntries(sample)

const isScalar = (value: Value): value is string | number => typeof value !== "object"

/** The registry has lists as keys with the names 1, 2 and so on. */
function registryKeys(path: string, entries: Entries): string {
  const scalars = entries.flatMap(([name, value]) =>
    isScalar(value)
      ? [`"${name}"=${typeof value === "number" ? `dword:${value.toString(16).padStart(8, "0")}` : `"${value}"`}\n`]
      : [],
  )
  const below = entries.flatMap(([name, value]) => {
    if (isScalar(value)) return []
    const parts: Entries = Array.isArray(value)
      ? value.map((one: Value, index) => [String(index + 1), one] as const)
      : Object.entries(value)
    return [registryKeys(`${path}\\${name}`, parts)]
  })
  return `\n[${path}]\n${scalars.join("")}${below.join("")}`
}

const registryFile = (browser: string): string =>
  `Windows Registry Editor Version 5.00\n${registryKeys(
    `HKEY_LOCAL_MACHINE\\SOFTWARE\\Policies\\${browser}\\3rdparty\\extensions\\${placeholderId}\\policy`,
    sample,
  )}`

const indented = (text: string): string => text.replace(/^(?=.)/gm, "  ")

function plistOf(value: Value): string {
  if (typeof value === "string") return `<string>${value}</string>\n`
  if (typeof value === "number") return `<integer>${value}</integer>\n`
  return Array.isArray(value)
    ? `<array>\n${indented(value.map(plistOf).join(""))}</array>\n`
    : plistDictionary(Object.entries(value))
}

const plistEntries = (entries: Entries): string =>
  entries.map(([name, value]) => `<key>${name}</key>\n${plistOf(value)}`).join("")

const plistDictionary = (entries: Entries, more = ""): string =>
  `<dict>\n${indented(plistEntries(entries) + more)}</dict>\n`

const identifier = "example.porchlight.settings"

const payload = (domain: string, id: string): string =>
  plistDictionary(
    [
      ...sample,
      ["PayloadType", `${domain}.${placeholderId}`],
      ["PayloadIdentifier", `${identifier}.${domain}`],
      ["PayloadUUID", id],
      ["PayloadVersion", 1],
    ],
    "<key>PayloadEnabled</key>\n<true/>\n",
  )

function macProfile(): string {
  const payloads = [
    payload("com.google.Chrome.extensions", "2F6C1B52-8C1E-4D39-9B0A-6C3B0A6E5D11"),
    payload("com.microsoft.Edge.extensions", "7A9E4C0D-1B5F-4E7A-8D24-0F9C8B3A2E12"),
  ]
  const profile = plistEntries([
    ["PayloadDisplayName", "Porchlight settings"],
    ["PayloadIdentifier", identifier],
    ["PayloadScope", "System"],
    ["PayloadType", "Configuration"],
    ["PayloadUUID", "C4D1E8F3-5A2B-47C6-9E10-3B7D6F2A8C13"],
    ["PayloadVersion", 1],
  ])
  const content = `<key>PayloadContent</key>\n<array>\n${indented(payloads.join(""))}</array>\n${profile}`
  return `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE plist PUBLIC "-//Apple//DTD PLIST 1.0//EN" "http://www.apple.com/DTDs/PropertyList-1.0.dtd">
<plist version="1.0">
${indented(`<dict>\n${indented(content)}</dict>\n`)}</plist>
`
}

/** The sample policies of docs/deployment/ that are JSON. */
export const jsonSamples = {
  "linux-chromium.json": { "3rdparty": { extensions: { [placeholderId]: sampleObject } } },
  "firefox-policies.json": { policies: { "3rdparty": { Extensions: { [firefoxId]: sampleObject } } } },
  "chromeos.json": Object.fromEntries(sample.map(([name, value]) => [name, { Value: value }])),
}

/** The other sample policies of docs/deployment/. */
export const textSamples = {
  "windows-chrome.reg": registryFile("Google\\Chrome"),
  "windows-edge.reg": registryFile("Microsoft\\Edge"),
  "macos.mobileconfig": macProfile(),
}
