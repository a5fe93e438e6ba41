/** Only the function that we use. The package has types for another of its files, but not for this one. */
declare module "tldts/dist/index.esm.min.js" {
  export function getDomain(host: string, options: { readonly allowPrivateDomains: boolean }): string | null
}
