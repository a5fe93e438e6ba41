interface Entrypoint {
  readonly name: string
}

/** Removes the gallery, which shows every component in every state, from builds that ship. */
export function keepGallery(mode: string, entrypoints: Entrypoint[]): void {
  if (["gallery", "development", "draft"].includes(mode)) return
  entrypoints.splice(0, entrypoints.length, ...entrypoints.filter(({ name }) => name !== "gallery"))
}
