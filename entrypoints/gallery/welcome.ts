import { bad, good, noAbilities } from "./readiness"
import { states, type GalleryState } from "./state"
import WelcomeChild from "@/components/welcome/WelcomeChild.vue"
import WelcomeIntro from "@/components/welcome/WelcomeIntro.vue"
import WelcomeKey from "@/components/welcome/WelcomeKey.vue"
import WelcomeNext from "@/components/welcome/WelcomeNext.vue"
import WelcomeRisk from "@/components/welcome/WelcomeRisk.vue"

const tab = { width: "tab" } as const

export function welcomeStates(): readonly GalleryState[] {
  return [
    ...states(
      "WelcomeIntro",
      WelcomeIntro,
      {
        number: { emergency: "911" },
        "no number": { emergency: null },
        "few abilities": { emergency: "911", abilities: noAbilities },
      },
      tab,
    ),
    ...states("WelcomeChild", WelcomeChild, { words: {} }, tab),
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
      },
      tab,
    ),
    ...states("WelcomeNext", WelcomeNext, { words: {} }, tab),
  ]
}
