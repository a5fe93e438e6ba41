import type { Examples } from "./examples"
import { bad, good, noAbilities } from "./readiness"
import { states, type GalleryState } from "./state"
import PopupPicture from "@/components/welcome/PopupPicture.vue"
import WelcomeChild from "@/components/welcome/WelcomeChild.vue"
import WelcomeFor from "@/components/welcome/WelcomeFor.vue"
import WelcomeHelp from "@/components/welcome/WelcomeHelp.vue"
import WelcomeIntro from "@/components/welcome/WelcomeIntro.vue"
import WelcomeKey from "@/components/welcome/WelcomeKey.vue"
import WelcomeLimits from "@/components/welcome/WelcomeLimits.vue"
import WelcomeNext from "@/components/welcome/WelcomeNext.vue"
import WelcomeRisk from "@/components/welcome/WelcomeRisk.vue"
import WelcomeStep from "@/components/welcome/WelcomeStep.vue"
import WelcomeWhat from "@/components/welcome/WelcomeWhat.vue"

const tab = { width: "tab" } as const

export function welcomeStates({ language, hotlines, places, clock }: Examples): readonly GalleryState[] {
  const popup = { language, hotlines, places, clock, region: "US-CA-SD", emergency: "911", country: "US" } as const
  return [
    ...states("WelcomeIntro", WelcomeIntro, { number: { emergency: "911" }, "no number": { emergency: null } }, tab),
    ...states("WelcomeStep", WelcomeStep, { plain: { number: 1, id: "step", heading: "A step" } }, tab),
    ...states("WelcomeWhat", WelcomeWhat, { words: { isStillInstalled: false } }, tab),
    ...states(
      "WelcomeRisk",
      WelcomeRisk,
      { offered: { isStillInstalled: false }, refused: { isStillInstalled: true } },
      tab,
    ),
    ...states(
      "WelcomeKey",
      WelcomeKey,
      {
        "not asked yet": { answers: undefined, address: null },
        good: { answers: good, address: null },
        wrong: { answers: bad, address: "edge://extensions/shortcuts" },
        "few abilities": { abilities: noAbilities, answers: { ...good, abilities: noAbilities }, address: null },
      },
      tab,
    ),
    ...states("WelcomeHelp", WelcomeHelp, { words: { country: "US" } }, tab),
    ...states("WelcomeFor", WelcomeFor, { asked: {} }, tab),
    ...states("WelcomeChild", WelcomeChild, { words: {} }, tab),
    ...states("PopupPicture", PopupPicture, { "San Diego": { ...popup, shortcut: "Alt+X" } }, tab),
    ...states("WelcomeLimits", WelcomeLimits, { chrome: { browser: "chrome", settings: "elsewhere" } }, tab),
    ...states("WelcomeNext", WelcomeNext, { words: {} }, tab),
  ]
}
