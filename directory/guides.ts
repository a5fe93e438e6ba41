import type { Guide, LearnMore } from "../core/guides/guide"
import type { Language } from "../core/lines/line"
import missingChildEn from "./guides/en/missing-child.md?guide"
import missingChildEs from "./guides/es/missing-child.md?guide"
import lovedOneEn from "./guides/en/loved-one.md?guide"
import lovedOneEs from "./guides/es/loved-one.md?guide"
import imagesYoungPersonEn from "./guides/en/images-young-person.md?guide"
import imagesYoungPersonEs from "./guides/es/images-young-person.md?guide"
import imagesParentEn from "./guides/en/images-parent.md?guide"
import imagesParentEs from "./guides/es/images-parent.md?guide"
import groomingEn from "./guides/en/grooming.md?guide"
import groomingEs from "./guides/es/grooming.md?guide"
import happeningToMeEn from "./guides/en/happening-to-me.md?guide"
import happeningToMeEs from "./guides/es/happening-to-me.md?guide"
import thisComputerEn from "./guides/en/this-computer.md?guide"
import thisComputerEs from "./guides/es/this-computer.md?guide"
import homeAgainEn from "./guides/en/home-again.md?guide"
import homeAgainEs from "./guides/es/home-again.md?guide"
import familyComputerEn from "./guides/en/family-computer.md?guide"
import familyComputerEs from "./guides/es/family-computer.md?guide"
import learnMoreList from "./guides/learn-more.json"

/** In every language the same guides, with the same ids. */
export const guides: Readonly<Record<Language, readonly Guide[]>> = {
  en: [
    missingChildEn,
    happeningToMeEn,
    imagesYoungPersonEn,
    thisComputerEn,
    lovedOneEn,
    imagesParentEn,
    groomingEn,
    homeAgainEn,
    familyComputerEn,
  ],
  es: [
    missingChildEs,
    happeningToMeEs,
    imagesYoungPersonEs,
    thisComputerEs,
    lovedOneEs,
    imagesParentEs,
    groomingEs,
    homeAgainEs,
    familyComputerEs,
  ],
}

export const learnMore: readonly LearnMore[] = learnMoreList
