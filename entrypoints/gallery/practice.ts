import { bad, good } from "./readiness"
import { states, type GalleryState } from "./state"
import PracticeFindings from "@/components/practice/PracticeFindings.vue"
import PracticePage from "@/components/practice/PracticePage.vue"
import PracticeResult from "@/components/practice/PracticeResult.vue"
import PracticeSection from "@/components/practice/PracticeSection.vue"
import PracticeStart from "@/components/practice/PracticeStart.vue"
import KeyCaps from "@/components/shell/KeyCaps.vue"
import type { PracticeOutcome } from "@/core/exit/practice-outcome"

const passed: PracticeOutcome = { hiddenAfterMs: 48, remaining: { open: false, history: false, recentlyClosed: false } }
const failed: PracticeOutcome = { hiddenAfterMs: null, remaining: { open: true, history: null, recentlyClosed: false } }
const tab = { width: "tab" } as const

export function practiceStates(): readonly GalleryState[] {
  return [
    ...states("KeyCaps", KeyCaps, {
      two: { shortcut: "Alt+X" },
      long: { shortcut: "Strg+Umschalttaste+E" },
      "on a Mac": { shortcut: "⌃⇧X" },
    }),
    ...states(
      "PracticeSection",
      PracticeSection,
      {
        before: { outcome: undefined, couldNotOpen: false, answers: good },
        "before, no key": { outcome: undefined, couldNotOpen: false, answers: bad },
        "not opened": { outcome: undefined, couldNotOpen: true, answers: undefined },
        passed: { outcome: passed, couldNotOpen: false, answers: good },
      },
      { ...tab, slot: "What others could still see." },
    ),
    ...states("PracticeStart", PracticeStart, {
      first: { isRepeated: false, couldNotOpen: false, answers: good },
      again: { isRepeated: true, couldNotOpen: true, answers: good },
    }),
    ...states(
      "PracticeResult",
      PracticeResult,
      {
        passed: { outcome: passed },
        slow: { outcome: { ...passed, hiddenAfterMs: 900 } },
        failed: { outcome: failed },
      },
      tab,
    ),
    ...states("PracticeFindings", PracticeFindings, { mixed: { outcome: failed } }, tab),
    ...states(
      "PracticePage",
      PracticePage,
      { key: { shortcut: "Alt+X" }, "no key": { shortcut: null }, "not known yet": { shortcut: undefined } },
      tab,
    ),
  ]
}
