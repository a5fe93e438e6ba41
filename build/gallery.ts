interface Found {
  readonly name: string
}

/** The gallery shows every component in every state, for looking at: only builds for that have it. */
export function keepGallery(mode: string, found: Found[]): void {
  if (["gallery", "development", "draft"].includes(mode)) return
  found.splice(0, found.length, ...found.filter(({ name }) => name !== "gallery"))
}
