export type BrowserKind = "chrome" | "edge" | "firefox"

/** `keys`: where a person sets shortcut keys. `extension`: the browser's page about this extension. */
export type BrowserPage = "keys" | "extension"
