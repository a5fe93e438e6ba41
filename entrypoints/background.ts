import sites from "virtual:help-sites"
import rules from "virtual:tab-rules"
import { browser } from "wxt/browser"
import { defineBackground } from "wxt/utils/define-background"
import { exit } from "../core/exit/exit"
import type { OpenTab } from "../core/exit/ports"
import { createPressGate } from "../core/exit/presses"
import { sweep } from "../core/exit/sweep"
import { tellDrill } from "../platform/drill"
import { exitPorts } from "../platform/exit-ports"
import { leftNote } from "../platform/left-note"
import { onExitRequest } from "../platform/exit-request"
import { openAfterInstall } from "../platform/first-run"
import { chooseKeys } from "../platform/key-choice"
import { openTab } from "../platform/screen"
import { exitCommand } from "../platform/shortcut"
import { rememberTrails } from "../platform/trail-memory"

export default defineBackground(() => {
  const ports = exitPorts(sites, rules)
  const isFirstPress = createPressGate()

  const leave = async (tabId: number | null, seen: OpenTab | null): Promise<void> => {
    if (!isFirstPress()) return
    const toldAt = ports.clock.now()
    const noteLeft = leftNote()
    // Not awaited: it is called after the exit has ended, and nothing follows it.
    const report = await exit(ports, tabId, seen, (left) => void noteLeft(left))
    if (report.drill !== undefined) tellDrill({ type: "done", page: report.drill, toldAt })
    else if (report.left) await noteLeft(report.left)
  }

  browser.commands.onCommand.addListener((command, tab) => {
    if (command !== exitCommand) return
    const seen = tab ? openTab(tab) : null
    // Not awaited, here and below: the browser waits for no listener, and each step of the exit has its own limit.
    void leave(seen?.id ?? null, seen)
  })
  // Not awaited: as above.
  onExitRequest((tabId) => void leave(tabId, null))
  // No other browser lets an extension set a key: its worker need not carry the table of Firefox's menus.
  openAfterInstall(import.meta.env.FIREFOX ? chooseKeys() : Promise.resolve())
  rememberTrails()

  // Each start of the worker looks for an exit that was cut off: by a power cut, or because the
  // browser stopped the worker. This listener only wakes it when the browser starts.
  browser.runtime.onStartup.addListener(() => undefined)
  // Not awaited: a press during the sweep goes first.
  void sweep(ports)
})
