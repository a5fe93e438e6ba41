/** The two views between which the popup switches. */
export type PopupView = "hotlines" | "guides"
