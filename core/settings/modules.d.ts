/** What is used of it. The package has its types beside another of its files. */
declare module "tldts/dist/index.esm.min.js" {
  export function getDomain(host: string, options: { readonly allowPrivateDomains: boolean }): string | null
}
