import { getDomain } from "tldts/dist/index.esm.min.js"

/**
 * An ending below which strangers have their sites, by the Public Suffix List (https://publicsuffix.org).
 * Large, so only pages read it, when they need it. From the form that its makers packed: our own bundler
 * would write its longest text twice.
 */
export const isPublicSuffix = (host: string): boolean => getDomain(host, { allowPrivateDomains: true }) === null
