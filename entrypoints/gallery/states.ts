import { addedStates } from "./added"
import { drillStates } from "./drill"
import type { Examples } from "./examples"
import { exitStates } from "./exit"
import { guideStates } from "./guides"
import { cardStates } from "./line-card"
import { lineStates } from "./lines"
import { lockStates } from "./lock"
import { pieceStates } from "./pieces"
import { questionStates } from "./questions"
import { readinessStates } from "./readiness"
import { settingStates } from "./settings"
import type { GalleryState } from "./state"
import { welcomeStates } from "./welcome"

export function galleryStates(examples: Examples): readonly GalleryState[] {
  return [
    ...exitStates(),
    ...pieceStates(examples),
    ...lineStates(examples),
    ...cardStates(examples),
    ...addedStates(examples),
    ...guideStates(examples),
    ...readinessStates(),
    ...drillStates(),
    ...questionStates(examples),
    ...settingStates(examples),
    ...lockStates(),
    ...welcomeStates(),
  ]
}
