import { readFileSync } from "node:fs"
import { firefoxId } from "../../build/firefox-id.ts"
import { jsonDeploymentFiles, textDeploymentFiles } from "../policy/deployment-files.ts"
import { serverFiles, type Installation } from "../policy/installation.ts"
import { startHere } from "./start-here.ts"

export interface KitPackages {
  readonly version: string
  readonly crx: Buffer
  readonly xpi: Buffer
  /** The oldest versions of the browsers, from the manifests. */
  readonly minChromium: string
  readonly minFirefox: string
}

/** https://developer.chrome.com/docs/extensions/how-to/distribute/host-on-linux */
const chromiumUpdates = ({ version, minChromium }: KitPackages, { chromiumId, server }: Installation): string =>
  `<?xml version="1.0" encoding="UTF-8"?>
<gupdate xmlns="http://www.google.com/update2/response" protocol="2.0">
  <app appid="${chromiumId}">
    <updatecheck codebase="${server}${serverFiles.crx}" version="${version}" prodversionmin="${minChromium}"/>
  </app>
</gupdate>
`

const asJson = (content: object): string => `${JSON.stringify(content, null, 2)}\n`

/**
 * https://extensionworkshop.com/documentation/manage/updating-your-extension/
 * There is no hash of the package: Mozilla's signature changes its bytes.
 */
const firefoxUpdates = ({ version, minFirefox }: KitPackages, { server }: Installation): string =>
  asJson({
    addons: {
      [firefoxId]: {
        updates: [
          {
            version,
            update_link: server + serverFiles.xpi,
            applications: { gecko: { strict_min_version: minFirefox } },
          },
        ],
      },
    },
  })

/** The files for a school, library or shelter that installs Porchlight by policy from its own server, by path. */
export function managedKit(
  packages: KitPackages,
  installation: Installation,
): Readonly<Record<string, Buffer | string>> {
  // Without settings: the samples in docs/deployment/ have placeholders, which only an administrator can fill in.
  const deployment = { ...installation, settings: {} }
  const policies = [
    ...Object.entries(jsonDeploymentFiles(deployment)).map(([name, content]) => [name, asJson(content)] as const),
    ...Object.entries(textDeploymentFiles(deployment)),
  ]
  return {
    "START-HERE.md": startHere(packages.version, installation),
    "PILOT.md": readFileSync(new URL("../../docs/PILOT.md", import.meta.url)),
    "LETTERS.md": readFileSync(new URL("../../docs/deployment/letters.md", import.meta.url)),
    [`server/${serverFiles.crx}`]: packages.crx,
    [`server/${serverFiles.xpi}`]: packages.xpi,
    [`server/${serverFiles.chromiumUpdates}`]: chromiumUpdates(packages, installation),
    [`server/${serverFiles.firefoxUpdates}`]: firefoxUpdates(packages, installation),
    ...Object.fromEntries(policies.map(([name, content]) => [`policies/${name}`, content])),
  }
}
