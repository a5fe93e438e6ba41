import sites from "virtual:help-sites"
import rules from "virtual:tab-rules"
import { browser } from "wxt/browser"
import { defineBackground } from "wxt/utils/define-background"
import { exit } from "../core/exit/exit"
import type { OpenTab } from "../core/exit/ports"
import { debouncePresses } from "../core/exit/debounce-presses"
import { recover } from "../core/exit/recover"
import { notifyPractice } from "../platform/practice"
import { exitPorts } from "../platform/exit-ports"
import { remainingNote } from "../platform/remaining-note"
import { onExitRequest } from "../platform/exit-request"
import { openAfterInstall } from "../platform/first-run"
import { chooseKeys } from "../platform/key-choice"
import { openTab } from "../platform/screen"
import { exitCommand } from "../platform/shortcut"
import { rememberTrails } from "../platform/trail-memory"

export default defineBackground(() => {
  const ports = exitPorts(sites, rules)
  const isFirstPress = debouncePresses()

  const runExit = async (tabId: number | null, commandTab: OpenTab | null): Promise<void> => {
    if (!isFirstPress()) return
    const notifiedAt = ports.timer.now()
    const noteRemaining = remainingNote()
    // Not awaited: it is called after the exit has ended, and nothing follows it.
    const report = await exit(ports, tabId, commandTab, (remaining) => void noteRemaining(remaining))
    if (report.practice !== undefined) notifyPractice({ type: "done", page: report.practice, notifiedAt })
    else if (report.remaining) await noteRemaining(report.remaining)
  }

  browser.commands.onCommand.addListener((command, tab) => {
    if (command !== exitCommand) return
    const commandTab = tab ? openTab(tab) : null
    // Not awaited, here and below: the browser waits for no listener, and each step of the exit has its own limit.
    void runExit(commandTab?.id ?? null, commandTab)
  })
  // Not awaited: as above.
  onExitRequest((tabId) => void runExit(tabId, null))
  // No other browser lets an extension set a key: its worker need not carry the table of Firefox's menus.
  openAfterInstall(import.meta.env.FIREFOX ? chooseKeys() : Promise.resolve())
  rememberTrails()

  // Each start of the worker looks for an exit that was cut off: by a power cut, or because the
  // browser stopped the worker. This listener only wakes it when the browser starts.
  browser.runtime.onStartup.addListener(() => undefined)
  // Not awaited: a press during the sweep goes first.
  void recover(ports)
})
