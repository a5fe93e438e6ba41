/** What an exit button closes: its own tab, the tab behind the popup, or the practice page and nothing else. */
export type ClosedPage = "thisTab" | "tabBehind" | "practice"
