/** What the popup shows. */
export type PopupView = "hotlines" | "guides"
