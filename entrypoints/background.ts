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
import { openTabOf } from "../platform/screen"
import { exitCommand } from "../platform/shortcut"
import { recordTrails } from "../platform/trail-memory"

export default defineBackground(() => {
  const ports = exitPorts(sites, rules)
  const isFirstPress = debouncePresses()

  const runExit = async (tabId: number | null, commandTab: OpenTab | null): Promise<void> => {
    if (!isFirstPress()) return
    const notifiedAt = ports.timer.now()
    const noteRemaining = remainingNote()
    // The note is not awaited: `exit` calls this after it has resolved, and nothing depends on it.
    const report = await exit(ports, tabId, commandTab, (remaining) => void noteRemaining(remaining))
    if (report.practice !== undefined) notifyPractice({ type: "done", page: report.practice, notifiedAt })
    else if (report.remaining) await noteRemaining(report.remaining)
  }

  browser.commands.onCommand.addListener((command, tab) => {
    if (command !== exitCommand) return
    const commandTab = tab ? openTabOf(tab) : null
    // Not awaited, here and below: browsers do not wait for event listeners, and each call of the exit has a time limit.
    void runExit(commandTab?.id ?? null, commandTab)
  })
  // Not awaited: as above.
  onExitRequest((tabId) => void runExit(tabId, null))
  // Only Firefox lets an extension set a key, so only its service worker includes the table of Firefox's menu keys.
  openAfterInstall(import.meta.env.FIREFOX ? chooseKeys() : Promise.resolve())
  recordTrails()

  // Each start of the service worker recovers exits that were interrupted by a power cut, or because the
  // browser stopped the worker. This listener only makes the browser start the worker when it starts itself.
  browser.runtime.onStartup.addListener(() => undefined)
  // Not awaited: a press during recovery goes first.
  void recover(ports)
})
