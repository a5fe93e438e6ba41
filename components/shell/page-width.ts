/** `side`: room for links beside a text. `columns`: room for a picture beside a text. */
export type PageWidth = "reading" | "side" | "columns"
