/** Apostrophes and quotation marks that a text does not have: in both languages, write ’ and “ ”. */
export const straightMarks = /['"«»]/
