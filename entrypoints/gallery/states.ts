import { addedStates } from "./added"
import { practiceStates } from "./practice"
import type { Examples } from "./examples"
import { guideStates } from "./guides"
import { cardStates } from "./hotline-card"
import { hotlineStates } from "./hotlines"
import { lockStates } from "./lock"
import { pieceStates } from "./pieces"
import { printStates } from "./print"
import { questionStates } from "./questions"
import { readinessStates } from "./readiness"
import { settingStates } from "./settings"
import { shellStates } from "./shell"
import type { GalleryState } from "./state"
import { welcomeStates } from "./welcome"

export function galleryStates(examples: Examples): readonly GalleryState[] {
  return [
    ...shellStates(examples),
    ...pieceStates(),
    ...hotlineStates(examples),
    ...cardStates(examples),
    ...addedStates(examples),
    ...guideStates(examples),
    ...readinessStates(),
    ...practiceStates(),
    ...printStates(examples),
    ...questionStates(examples),
    ...settingStates(examples),
    ...lockStates(),
    ...welcomeStates(examples),
  ]
}
