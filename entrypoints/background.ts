import sites from "virtual:help-sites"
import rules from "virtual:tab-rules"
import { browser, type Browser } from "wxt/browser"
import { defineBackground } from "wxt/utils/define-background"
import { exit } from "../core/exit/exit"
import { debouncePresses } from "../core/exit/presses"
import { recover } from "../core/exit/recover"
import type { ExitPorts } from "../core/exit/ports"
import type { Press } from "../core/exit/session"
import { recordBackLists } from "../platform/back-lists"
import { watchExitDestination } from "../platform/exit-destination"
import { exitPorts } from "../platform/exit-ports"
import { onExitRequest } from "../platform/exit-request"
import { openAfterInstall } from "../platform/first-run"
import { recordHelpFrames } from "../platform/help-frames"
import { chooseKeys } from "../platform/key-choice"
import { listenTo } from "../platform/listen"
import { notifyPractice } from "../platform/practice"
import { createRemainingNoteWriter } from "../platform/remaining-note"
import { openTabOf } from "../platform/screen"
import { exitCommand } from "../platform/shortcut"
import { recordTrails } from "../platform/trail-memory"

export default defineBackground(() => {
  let exitDestinationNow: ExitPorts["exitDestinationNow"] = () => null
  const ports = exitPorts(sites, rules, () => exitDestinationNow())
  const countsAsNewPress = debouncePresses()

  const runExit = async (press: Press): Promise<void> => {
    if (!countsAsNewPress()) return
    const pressReceivedAt = ports.timer.now()
    const writeRemainingNote = createRemainingNoteWriter()
    const { report, finalRemainingPromise } = await exit(ports, press)
    if (report.practicePage !== undefined) {
      notifyPractice({ type: "done", page: report.practicePage, pressReceivedAt })
      return
    }
    await Promise.all([
      report.remaining && writeRemainingNote(report.remaining),
      finalRemainingPromise?.then(writeRemainingNote),
    ])
  }

  const onCommand = (command: string, tab?: Browser.tabs.Tab): void => {
    if (command !== exitCommand) return
    const commandTab = tab ? openTabOf(tab) : null
    // Not awaited, here and below: browsers do not wait for event listeners, and each call of the exit has a time limit.
    void runExit({ tabId: commandTab?.id ?? null, commandTab })
  }

  // Every listener is registered now, before anything is awaited: one added later misses the event that woke the script.
  // The exit button's listener comes first: it needs only messages, which every browser has. None of these calls throws
  // (`platform/listen.ts`).
  // Not awaited: as above.
  onExitRequest((tabId) => void runExit({ tabId, commandTab: null }))
  listenTo(browser.commands, { onCommand })
  exitDestinationNow = watchExitDestination()
  recordTrails()
  recordHelpFrames(ports.helpOrigins)
  // Only Firefox has a call that removes a closed tab from its list, so only its background script records Back lists.
  if (import.meta.env.FIREFOX) recordBackLists()
  // Only Firefox lets an extension set a key, so only its background script includes the table of Firefox's menu keys.
  openAfterInstall(import.meta.env.FIREFOX ? chooseKeys() : Promise.resolve())
  // Because of this listener, Firefox installs an update at its next start, not at once: decision 13.
  if (import.meta.env.FIREFOX) listenTo(browser.runtime, { onUpdateAvailable: () => undefined })
  // Does nothing itself. Because it is registered, the browser wakes this script at browser start, and `recover` below
  // runs.
  listenTo(browser.runtime, { onStartup: () => undefined })

  // Each start of this script recovers exits that were interrupted by a power cut, or because the browser stopped the
  // script. Not awaited: an exit never waits for recovery.
  void recover(ports)
})
