import { parseArgs } from "node:util"

/** The pages of Porchlight in the extension stores, each with the name of its browser. */
export type Stores = readonly { readonly name: string; readonly address: string }[]

export interface SiteOptions {
  readonly stores: Stores
  /** Where to write about a wrong number: an e-mail address or a web page. */
  readonly contact: string | null
  /** Who publishes the extension: the privacy policy names them. */
  readonly publisher: string | null
  /** The web page of the source code, for readers who ask who made this. */
  readonly source: string | null
}

const browserNames = { chrome: "Chrome", edge: "Edge", firefox: "Firefox" } as const

const isWebAddress = (address: string): boolean => address.startsWith("https://")
const isEmailAddress = (address: string): boolean => /^[^\s@]+@[^\s@]+$/.test(address)

/** What is wrong with the options; null if nothing is. */
function problemIn({ stores, contact, source }: SiteOptions): string | null {
  const store = stores.find(({ address }) => !isWebAddress(address))
  if (store) return `"${store.address}": write the store's address with https:// in front`
  if (source !== null && !isWebAddress(source))
    return `"${source}": write the address of the source code with https:// in front`
  if (contact !== null && !isWebAddress(contact) && !isEmailAddress(contact))
    return `"${contact}": write an e-mail address or an address with https:// in front`
  return null
}

/** Reads `--chrome ADDRESS --edge ADDRESS --firefox ADDRESS --contact ADDRESS --publisher NAME --source ADDRESS`. Returns what is wrong if it can't. */
export function parseSiteOptions(args: readonly string[]): SiteOptions | string {
  const text = { type: "string" } as const
  try {
    const { values } = parseArgs({
      args: [...args],
      options: { chrome: text, edge: text, firefox: text, contact: text, publisher: text, source: text },
    })
    const { contact = null, publisher = null, source = null } = values
    const addresses = Object.entries(browserNames).map(([browser, name]) => ({
      name,
      address: values[browser as keyof typeof browserNames] ?? "",
    }))
    const siteOptions = { stores: addresses.filter(({ address }) => address !== ""), contact, publisher, source }
    return problemIn(siteOptions) ?? siteOptions
  } catch (error) {
    return error instanceof Error ? error.message : String(error)
  }
}
