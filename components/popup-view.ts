/** What the popup shows. */
export type PopupView = "lines" | "guides"
