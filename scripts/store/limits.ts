/** The stores, under the names of the browsers that install from them. */
export const storeNames = ["chrome", "edge", "firefox"] as const
export type StoreName = (typeof storeNames)[number]

/** What the forms of a store accept, in characters unless another unit is named. */
export interface StoreLimits {
  readonly name: number
  /** The short text. Chrome and Edge take it from the manifest; addons.mozilla.org has a field for it. */
  readonly summary: number
  readonly description: { readonly min: number; readonly max: number }
  /** The reason for one permission. */
  readonly reason: number
  readonly screenshots: number
  /** How a reviewer tries it. */
  readonly testInstructions: number
  readonly searchTerms: { readonly count: number; readonly characters: number; readonly words: number }
}

const none = { count: 0, characters: 0, words: 0 }

/*
 * Names: https://developer.mozilla.org/docs/Mozilla/Add-ons/WebExtensions/manifest.json/name
 * Chrome, short text: https://developer.chrome.com/docs/extensions/reference/manifest/description
 * Chrome, long text: the guide to the store in https://github.com/GoogleChrome/modern-web-guidance
 * Chrome, reasons, as another extension reports them: https://github.com/railsblueprint/blueprint-mcp/pull/7
 * Chrome, test instructions, as another extension reports them: https://github.com/armaan-ghosh/taxlens (PUBLISHING_GUIDE.md)
 * Chrome, pictures: https://developer.chrome.com/docs/webstore/images
 * Edge: https://learn.microsoft.com/microsoft-edge/extensions/publish/publish-extension
 * addons.mozilla.org: https://extensionworkshop.com/documentation/develop/create-an-appealing-listing/
 */
export const limits: Readonly<Record<StoreName, StoreLimits>> = {
  chrome: {
    name: 75,
    summary: 132,
    description: { min: 1, max: 16_000 },
    reason: 1000,
    screenshots: 5,
    testInstructions: 500,
    searchTerms: none,
  },
  edge: {
    name: 45,
    // Edge accepts the package for Chrome, so its manifest must keep Chrome's limit.
    summary: 132,
    description: { min: 250, max: 10_000 },
    // Edge's documentation names no limit.
    reason: 1000,
    screenshots: 6,
    testInstructions: Infinity,
    searchTerms: { count: 7, characters: 30, words: 21 },
  },
  firefox: {
    name: 50,
    summary: 250,
    description: { min: 1, max: Infinity },
    reason: Infinity,
    screenshots: Infinity,
    testInstructions: Infinity,
    searchTerms: none,
  },
}

/** The limit that a text in the manifest must keep for every store that shows it. */
export const strictestLimit = (field: "name" | "summary"): number =>
  Math.min(...storeNames.map((store) => limits[store][field]))
