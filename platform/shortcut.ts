import { browser } from "wxt/browser"
import { answerOrNull } from "./timer"

export const exitCommand = "quick-exit"

/** The browser's own name for the command that opens the popup. */
export const popupCommand = "_execute_action"

/** Returns the key that this browser has bound, or an empty text if there is none. Rejects if the browser does. */
export async function askShortcut(command = exitCommand): Promise<string> {
  const commands = await browser.commands.getAll()
  return commands.find(({ name }) => name === command)?.shortcut ?? ""
}

/** Returns the exit key, or null if none is bound or the browser does not answer. */
export async function readShortcut(): Promise<string | null> {
  return (await answerOrNull(() => askShortcut())) || null
}
