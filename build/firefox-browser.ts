/**
 * Takes the place of webextension-polyfill in the Firefox build. There the polyfill only returns this object, and the
 * service worker would read its 8 kB at each start for nothing.
 */
export default (globalThis as { readonly browser?: unknown }).browser
