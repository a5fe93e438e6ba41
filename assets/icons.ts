/**
 * Our own icons, each one path on a grid of 24 by 24 units, drawn with a round pen 2 units wide. An icon repeats the
 * words beside it and never replaces them.
 */
export const iconPaths = {
  phone: "M6.5 3.5h3l1.5 4-2 1.5a12 12 0 0 0 6 6l1.5-2 4 1.5v3a3 3 0 0 1-3 3A14 14 0 0 1 3.5 6.5a3 3 0 0 1 3-3z",
  text: "M4 5h16v11h-9l-4 4v-4H4zM8 9h8M8 12h5",
  chat: "M3 4h12v8H8l-3 3v-3H3zM19 9h2v8h-2v3l-3-3H9",
  email: "M3 6h18v12H3zM3 7l9 6 9-6",
  web: "M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18zM3 12h18M12 3c-4 5-4 13 0 18M12 3c4 5 4 13 0 18",
  place: "M12 21c-4-4.5-6.5-8-6.5-11.5a6.5 6.5 0 0 1 13 0C18.5 13 16 16.5 12 21zM12 7.5a2 2 0 1 0 0 4 2 2 0 0 0 0-4z",
  check: "M4.5 12.5 10 18 19.5 7",
  down: "M5 9l7 7 7-7",
  search: "M10.5 4a6.5 6.5 0 1 0 0 13 6.5 6.5 0 0 0 0-13zM15.5 15.5 20 20",
} as const

export type IconName = keyof typeof iconPaths
