export type BrowserKind = "chrome" | "edge" | "firefox"

/** Where keys are set, and where the browser shows this one extension. */
export type BrowserPage = "keys" | "extension"
