/**
 * Replaces webextension-polyfill where the polyfill would change nothing: in Firefox, whose own object it returns, and
 * in Chromium's service worker, whose calls return promises. The worker would read 10 kB more at each start, between the
 * key press and the cover.
 */
const { browser, chrome } = globalThis as { readonly browser?: unknown; readonly chrome?: unknown }

export default browser ?? chrome
