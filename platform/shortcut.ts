import { browser } from "wxt/browser"
import { answerOrNull } from "./timer"

export const exitCommand = "quick-exit"

/** Returns the exit key that this browser has bound, or an empty text if there is none. Rejects if the browser does. */
export async function askShortcut(): Promise<string> {
  const commands = await browser.commands.getAll()
  return commands.find((command) => command.name === exitCommand)?.shortcut ?? ""
}

/** Returns the exit key, or null if none is bound or the browser does not answer. */
export async function readShortcut(): Promise<string | null> {
  return (await answerOrNull(askShortcut)) || null
}
