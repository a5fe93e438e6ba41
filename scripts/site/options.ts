import { parseArgs } from "node:util"

/** The pages of Porchlight in the extension stores, each with the name of its browser. */
export type Stores = readonly { readonly name: string; readonly address: string }[]

export interface SiteOptions {
  readonly stores: Stores
  /** Where to write about a wrong number: an e-mail address or a web page. */
  readonly contact: string | null
  /** Who publishes the extension: the privacy policy names them. */
  readonly publisher: string | null
}

const browserNames = { chrome: "Chrome", edge: "Edge", firefox: "Firefox" } as const

/** Reads `--chrome ADDRESS --edge ADDRESS --firefox ADDRESS --contact ADDRESS --publisher NAME`. Returns what is wrong if it can't. */
export function parseSiteOptions(args: readonly string[]): SiteOptions | string {
  const text = { type: "string" } as const
  try {
    const { values } = parseArgs({
      args: [...args],
      options: { chrome: text, edge: text, firefox: text, contact: text, publisher: text },
    })
    const addresses = Object.entries(browserNames).map(([browser, name]) => ({
      name,
      address: values[browser as keyof typeof browserNames] ?? "",
    }))
    const stores = addresses.filter(({ address }) => address !== "")
    const notHttps = stores.find(({ address }) => !address.startsWith("https://"))
    if (notHttps) return `"${notHttps.address}": write the store's address with https:// in front`

    const { contact = null, publisher = null } = values
    const isContact = contact === null || contact.startsWith("https://") || /^[^\s@]+@[^\s@]+$/.test(contact)
    return isContact
      ? { stores, contact, publisher }
      : `"${contact}": write an e-mail address or an address with https:// in front`
  } catch (error) {
    return error instanceof Error ? error.message : String(error)
  }
}
