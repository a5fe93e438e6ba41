/** What an exit button closes: the tab that it is in, the tab behind the popup, or the practice page, which is all that goes. */
export type ClosedPage = "thisTab" | "tabBehind" | "practice"
