import { bad, good } from "./readiness"
import { states, type GalleryState } from "./state"
import DrillFindings from "@/components/drill/DrillFindings.vue"
import DrillPage from "@/components/drill/DrillPage.vue"
import DrillResult from "@/components/drill/DrillResult.vue"
import DrillSection from "@/components/drill/DrillSection.vue"
import type { DrillOutcome } from "@/core/exit/drill-outcome"

const passed: DrillOutcome = { milliseconds: 48, left: { open: false, history: false, recentlyClosed: false } }
const failed: DrillOutcome = { milliseconds: null, left: { open: true, history: null, recentlyClosed: false } }
const tab = { width: "tab" } as const

export function drillStates(): readonly GalleryState[] {
  return [
    ...states(
      "DrillSection",
      DrillSection,
      {
        before: { outcome: undefined, failed: false, answers: good },
        "before, no key": { outcome: undefined, failed: false, answers: bad },
        "not opened": { outcome: undefined, failed: true, answers: undefined },
        passed: { outcome: passed, failed: false, answers: good },
      },
      { ...tab, slot: "What others could still see." },
    ),
    ...states(
      "DrillResult",
      DrillResult,
      { passed: { outcome: passed }, slow: { outcome: { ...passed, milliseconds: 900 } }, failed: { outcome: failed } },
      tab,
    ),
    ...states("DrillFindings", DrillFindings, { mixed: { outcome: failed } }, tab),
    ...states(
      "DrillPage",
      DrillPage,
      { key: { shortcut: "Alt+X" }, "no key": { shortcut: null }, "not known yet": { shortcut: undefined } },
      tab,
    ),
  ]
}
