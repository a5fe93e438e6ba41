interface Found {
  readonly name: string
}

/** The gallery shows every component in every state, for looking at: only builds for that have it. */
export function keepGallery(mode: string, found: Found[]): void {
  if (mode === "gallery" || mode === "development") return
  found.splice(0, found.length, ...found.filter(({ name }) => name !== "gallery"))
}
