import { browser } from "wxt/browser"

export const exitCommand = "quick-exit"

/** The key as this browser has really bound it; null when it has not. */
export async function readShortcut(): Promise<string | null> {
  try {
    const commands = await browser.commands.getAll()
    return commands.find((command) => command.name === exitCommand)?.shortcut || null
  } catch {
    return null
  }
}

interface FirefoxCommands {
  openShortcutSettings?: () => Promise<void>
}

/** Only Firefox lets an extension open that page; false: the person has to type the address. */
export async function openShortcutSettings(): Promise<boolean> {
  const { openShortcutSettings: open } = browser.commands as unknown as FirefoxCommands
  if (!open) return false
  try {
    await open()
    return true
  } catch {
    return false
  }
}
