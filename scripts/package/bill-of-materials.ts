import { createHash } from "node:crypto"
import type { Component } from "../../build/bundled.ts"

export interface Product {
  readonly version: string
  /** Seconds since 1970. */
  readonly commitTime: number
}

/** `packages` of package-lock.json: the hash of each file that npm downloads. */
export type LockedPackages = Readonly<Record<string, { readonly integrity?: string }>>

/** https://github.com/package-url/purl-spec */
const purlOf = (name: string, version: string): string => `pkg:npm/${name.replace("@", "%40")}@${version}`

/** npm writes a hash as `sha512-` and base64; CycloneDX wants hexadecimal digits. */
function hashesOf(name: string, locked: LockedPackages): object {
  const [, digest] = /^sha512-(\S+)$/.exec(locked[`node_modules/${name}`]?.integrity ?? "") ?? []
  if (digest === undefined) throw new Error(`package-lock.json has no SHA-512 of ${name}`)
  return { hashes: [{ alg: "SHA-512", content: Buffer.from(digest, "base64").toString("hex") }] }
}

function entryOf({ kind, name, version, license, source }: Component, locked: LockedPackages): object {
  const isLibrary = kind === "library"
  const purl = purlOf(name, version)
  return {
    type: kind,
    "bom-ref": isLibrary ? purl : name,
    name,
    version,
    licenses: [{ license: { id: license } }],
    ...(isLibrary ? { purl, ...hashesOf(name, locked) } : {}),
    externalReferences: [{ type: isLibrary ? "vcs" : "distribution", url: source }],
  }
}

/** Derives a UUID from the content. */
function uuidOf(content: string): string {
  const hex = createHash("sha256").update(content).digest("hex")
  return [hex.slice(0, 8), hex.slice(8, 12), `8${hex.slice(13, 16)}`, `8${hex.slice(17, 20)}`, hex.slice(20, 32)].join(
    "-",
  )
}

/** Lists the third-party components of the packages, as CycloneDX 1.6: https://cyclonedx.org/docs/1.6/json/ */
export function billOfMaterials(product: Product, components: readonly Component[], locked: LockedPackages): string {
  const content = {
    metadata: {
      timestamp: new Date(product.commitTime * 1000).toISOString(),
      component: {
        type: "application",
        "bom-ref": "porchlight",
        name: "porchlight",
        version: product.version,
        licenses: [{ expression: "MIT AND CC0-1.0 AND CC-BY-4.0" }],
      },
    },
    components: components.map((component) => entryOf(component, locked)),
  }
  const serialNumber = `urn:uuid:${uuidOf(JSON.stringify(content))}`
  return (
    JSON.stringify({ bomFormat: "CycloneDX", specVersion: "1.6", serialNumber, version: 1, ...content }, null, 2) + "\n"
  )
}
