import { getDomain } from "tldts/dist/index.esm.min.js"

/**
 * Whether unrelated people have sites below this suffix, according to the Public Suffix List
 * (https://publicsuffix.org). The list is large, so only pages load it, and only when they need it. Imported from
 * the package's minified file, because our own bundler would include its longest string twice.
 */
export const isPublicSuffix = (host: string): boolean => getDomain(host, { allowPrivateDomains: true }) === null
