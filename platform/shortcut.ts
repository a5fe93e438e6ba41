import { browser } from "wxt/browser"

export const exitCommand = "quick-exit"

/** The key as this browser has really bound it; empty when it has not. */
export async function askShortcut(): Promise<string> {
  const commands = await browser.commands.getAll()
  return commands.find((command) => command.name === exitCommand)?.shortcut ?? ""
}

/** Null: none is bound, or the browser did not say. */
export async function readShortcut(): Promise<string | null> {
  try {
    return (await askShortcut()) || null
  } catch {
    return null
  }
}
