/** Saves a text to the downloads folder, like any download. */
export function downloadText(name: string, text: string): void {
  const address = URL.createObjectURL(new Blob([text], { type: "application/json" }))
  const link = document.createElement("a")
  link.href = address
  link.download = name
  link.click()
  // Released late, so that the download has read it by then.
  setTimeout(() => URL.revokeObjectURL(address), 60_000)
}

/** Reads at most one byte more than `maxBytes`, which is enough to see that a file is too large. Null: unreadable. */
export async function readPickedFile(file: Blob, maxBytes: number): Promise<Uint8Array | null> {
  try {
    return new Uint8Array(await file.slice(0, maxBytes + 1).arrayBuffer())
  } catch {
    return null
  }
}
