/** The browser puts it into the downloads folder, as any download. */
export function downloadText(name: string, text: string): void {
  const address = URL.createObjectURL(new Blob([text], { type: "application/json" }))
  const link = document.createElement("a")
  link.href = address
  link.download = name
  link.click()
  // Released only once the download has read it.
  setTimeout(() => URL.revokeObjectURL(address), 60_000)
}

/** What a chosen file holds, but no more than one byte over the most; null: it could not be read. */
export async function readPicked(file: Blob, most: number): Promise<Uint8Array | null> {
  try {
    return new Uint8Array(await file.slice(0, most + 1).arrayBuffer())
  } catch {
    return null
  }
}
