import { states, type GalleryState } from "./state"
import AddressNote from "@/components/readiness/AddressNote.vue"
import ExitLimits from "@/components/readiness/ExitLimits.vue"
import ReadinessItem from "@/components/readiness/ReadinessItem.vue"
import ReadinessNotice from "@/components/readiness/ReadinessNotice.vue"
import ReadinessSection from "@/components/readiness/ReadinessSection.vue"
import type { Abilities } from "@/core/exit/abilities"
import type { Answers } from "@/core/readiness/readiness"

export const good: Answers = {
  browser: "chrome",
  key: "Alt+X",
  mayErase: true,
  inPrivateWindows: true,
  onToolbar: true,
}
export const bad: Answers = { browser: "edge", key: "", mayErase: false, inPrivateWindows: false, onToolbar: false }
export const silent: Answers = {
  browser: "firefox",
  key: null,
  mayErase: null,
  inPrivateWindows: null,
  onToolbar: null,
}
export const noAbilities: Abilities = {
  history: false,
  closedTabs: false,
  siteData: false,
  key: false,
  privateWindows: false,
}

const address = "chrome://extensions/shortcuts"
const tab = { width: "tab" } as const

export function readinessStates(): readonly GalleryState[] {
  return [
    ...states(
      "ReadinessSection",
      ReadinessSection,
      {
        "not asked yet": { answers: undefined, address: null },
        good: { answers: good, address: null },
        wrong: { answers: bad, address },
        "not known": { answers: silent, address: null },
        "few abilities": { answers: { ...silent, abilities: noAbilities }, address: null },
      },
      tab,
    ),
    ...states(
      "ReadinessItem",
      ReadinessItem,
      {
        good: { finding: { check: "key", state: "good", page: "keys" }, answers: { ...good, browser: "firefox" } },
        "a key that opens a menu": {
          finding: { check: "key", state: "menu", page: "keys" },
          answers: { ...good, browser: "firefox", key: "Alt+F", menuLanguage: "en-US" },
        },
        wrong: { finding: { check: "erasing", state: "attention", page: null }, answers: bad },
      },
      { ...tab, inList: true },
    ),
    ...states("ReadinessNotice", ReadinessNotice, {
      nothing: { notices: [] },
      key: { notices: ["key"] },
      menu: { notices: ["menu"] },
      both: { notices: ["key", "erasing"] },
    }),
    ...states("AddressNote", AddressNote, { nothing: { address: null }, address: { address } }, tab),
    ...states(
      "ExitLimits",
      ExitLimits,
      {
        chrome: { browser: "chrome", settings: "here" },
        firefox: { browser: "firefox", settings: "here" },
        "under a second heading": { browser: "chrome", settings: "here", heading: "h2" },
        locked: { browser: "chrome", settings: "locked" },
        "beside no settings": { browser: "chrome", settings: "elsewhere" },
      },
      tab,
    ),
  ]
}
