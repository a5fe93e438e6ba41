interface Entrypoint {
  readonly name: string
}

/** Removes the gallery from builds that ship. It shows every component in every state. */
export function removeGalleryFromReleases(mode: string, entrypoints: Entrypoint[]): void {
  if (["gallery", "development", "draft"].includes(mode)) return
  entrypoints.splice(0, entrypoints.length, ...entrypoints.filter(({ name }) => name !== "gallery"))
}
