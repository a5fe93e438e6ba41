import { firefoxId } from "../../build/firefox-id.ts"
import { chromeInstallation, edgeInstallation, firefoxInstallation, type Installation } from "./installation.ts"

type Value = string | number | boolean | readonly Value[] | { readonly [name: string]: Value }
type Values = Readonly<Record<string, Value>>
type Entries = readonly (readonly [name: string, value: Value])[]

/** What the policy files of one organization say. */
export interface Deployment extends Installation {
  /** Without any, the files only install Porchlight. */
  readonly settings: Values
}

type Scalar = string | number | boolean

const isScalar = (value: Value): value is Scalar => typeof value !== "object"

function registryValue(value: Scalar): string {
  return typeof value === "string" ? `"${value}"` : `dword:${Number(value).toString(16).padStart(8, "0")}`
}

/** The registry has lists as keys with the names 1, 2 and so on. */
function registryKeys(path: string, entries: Entries): string {
  const scalars = entries.flatMap(([name, value]) => (isScalar(value) ? [`"${name}"=${registryValue(value)}\n`] : []))
  const below = entries.flatMap(([name, value]) => {
    if (isScalar(value)) return []
    const parts: Entries = Array.isArray(value)
      ? value.map((one: Value, index) => [String(index + 1), one] as const)
      : Object.entries(value)
    return [registryKeys(`${path}\\${name}`, parts)]
  })
  return `\n[${path}]\n${scalars.join("")}${below.join("")}`
}

const hasSettings = ({ settings }: Deployment): boolean => Object.keys(settings).length > 0

function registryFile(browser: string, deployment: Deployment, installation: Values): string {
  const root = `HKEY_LOCAL_MACHINE\\SOFTWARE\\Policies\\${browser}`
  const id = deployment.chromiumId
  const keys = [
    registryKeys(`${root}\\ExtensionSettings\\${id}`, Object.entries(installation)),
    ...(hasSettings(deployment)
      ? [registryKeys(`${root}\\3rdparty\\extensions\\${id}\\policy`, Object.entries(deployment.settings))]
      : []),
  ]
  return `Windows Registry Editor Version 5.00\n${keys.join("")}`
}

const indented = (text: string): string => text.replace(/^(?=.)/gm, "  ")

function plistOf(value: Value): string {
  if (typeof value === "string") return `<string>${value}</string>\n`
  if (typeof value === "number") return `<integer>${value}</integer>\n`
  if (typeof value === "boolean") return `<${String(value)}/>\n`
  return Array.isArray(value)
    ? `<array>\n${indented(value.map(plistOf).join(""))}</array>\n`
    : plistDictionary(Object.entries(value))
}

const plistEntries = (entries: Entries): string =>
  entries.map(([name, value]) => `<key>${name}</key>\n${plistOf(value)}`).join("")

const plistDictionary = (entries: Entries): string => `<dict>\n${indented(plistEntries(entries))}</dict>\n`

const profileIdentifier = "example.porchlight.settings"

const payload = (type: string, uuid: string, values: Values): Value => ({
  ...values,
  PayloadType: type,
  PayloadIdentifier: `${profileIdentifier}.${type}`,
  PayloadUUID: uuid,
  PayloadVersion: 1,
  PayloadEnabled: true,
})

interface MacBrowser {
  readonly domain: string
  readonly installation: Values
  readonly uuids: readonly [install: string, settings: string]
}

function macPayloads({ domain, installation, uuids }: MacBrowser, deployment: Deployment): readonly Value[] {
  const { chromiumId, settings } = deployment
  const install = payload(domain, uuids[0], { ExtensionSettings: { [chromiumId]: installation } })
  return hasSettings(deployment)
    ? [install, payload(`${domain}.extensions.${chromiumId}`, uuids[1], settings)]
    : [install]
}

function macProfile(deployment: Deployment): string {
  const browsers: readonly MacBrowser[] = [
    {
      domain: "com.google.Chrome",
      installation: chromeInstallation(deployment),
      uuids: ["9D2B7E46-3F18-4C5A-8E71-5A0C6D4B9F14", "2F6C1B52-8C1E-4D39-9B0A-6C3B0A6E5D11"],
    },
    {
      domain: "com.microsoft.Edge",
      installation: edgeInstallation(deployment),
      uuids: ["E83A5C07-6B2D-49F4-A1C8-7D9E0F3B2A15", "7A9E4C0D-1B5F-4E7A-8D24-0F9C8B3A2E12"],
    },
  ]
  const profile = plistOf({
    PayloadContent: browsers.flatMap((browser) => macPayloads(browser, deployment)),
    PayloadDisplayName: "Porchlight",
    PayloadIdentifier: profileIdentifier,
    PayloadScope: "System",
    PayloadType: "Configuration",
    PayloadUUID: "C4D1E8F3-5A2B-47C6-9E10-3B7D6F2A8C13",
    PayloadVersion: 1,
  })
  return `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE plist PUBLIC "-//Apple//DTD PLIST 1.0//EN" "http://www.apple.com/DTDs/PropertyList-1.0.dtd">
<plist version="1.0">
${indented(profile)}</plist>
`
}

/** `3rdparty` of a policy: each browser spells `extensions` in its own way. */
const thirdParty = (spelling: string, id: string, deployment: Deployment): object =>
  hasSettings(deployment) ? { "3rdparty": { [spelling]: { [id]: deployment.settings } } } : {}

/** The policy files that are JSON, by name. */
export function jsonDeploymentFiles(deployment: Deployment): Readonly<Record<string, object>> {
  const { chromiumId, settings } = deployment
  const onLinux = (installation: Values): object => ({
    ExtensionSettings: { [chromiumId]: installation },
    ...thirdParty("extensions", chromiumId, deployment),
  })
  return {
    "linux-chromium.json": onLinux(chromeInstallation(deployment)),
    "linux-edge.json": onLinux(edgeInstallation(deployment)),
    "firefox-policies.json": {
      policies: {
        ExtensionSettings: { [firefoxId]: firefoxInstallation(deployment) },
        ...thirdParty("Extensions", firefoxId, deployment),
      },
    },
    ...(hasSettings(deployment)
      ? {
          "chromeos.json": Object.fromEntries(
            Object.entries(settings).map(([name, value]) => [name, { Value: value }]),
          ),
        }
      : {}),
  }
}

/** The other policy files, by name. */
export const textDeploymentFiles = (deployment: Deployment): Readonly<Record<string, string>> => ({
  "windows-chrome.reg": registryFile("Google\\Chrome", deployment, chromeInstallation(deployment)),
  "windows-edge.reg": registryFile("Microsoft\\Edge", deployment, edgeInstallation(deployment)),
  "macos.mobileconfig": macProfile(deployment),
})
