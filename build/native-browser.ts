/**
 * Takes the place of webextension-polyfill where it would do nothing: in Firefox, whose object the polyfill returns,
 * and in Chromium's service worker, whose calls return promises. The worker would read its 10 kB at each start, between
 * the press and the cover.
 */
const { browser, chrome } = globalThis as { readonly browser?: unknown; readonly chrome?: unknown }

export default browser ?? chrome
