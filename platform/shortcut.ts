import { browser } from "wxt/browser"

export const exitCommand = "quick-exit"

/** The exit key that this browser has actually bound; empty if none. */
export async function askShortcut(): Promise<string> {
  const commands = await browser.commands.getAll()
  return commands.find((command) => command.name === exitCommand)?.shortcut ?? ""
}

/** The exit key, or null if none is bound or the browser does not answer. */
export async function readShortcut(): Promise<string | null> {
  try {
    return (await askShortcut()) || null
  } catch {
    return null
  }
}
