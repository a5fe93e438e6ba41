import type { Examples } from "./examples"
import { states, type GalleryState } from "./state"
import EachLanguage from "@/components/print/EachLanguage.vue"
import HotlineChoice from "@/components/print/HotlineChoice.vue"
import LanguageChoice from "@/components/print/LanguageChoice.vue"
import PaperSheet from "@/components/print/PaperSheet.vue"
import PocketCard from "@/components/print/PocketCard.vue"
import PrintedCode from "@/components/print/PrintedCode.vue"
import PrintedNumbers from "@/components/print/PrintedNumbers.vue"
import PrintNumbers from "@/components/print/PrintNumbers.vue"
import WallPoster from "@/components/print/WallPoster.vue"
import { languages, type Language } from "@/core/i18n/languages"

/** The page that prints numbers, and the parts of a print. */
export function printStates({ hotline, clock: { timeZone } }: Examples): readonly GalleryState[] {
  const hotlines = ["us-911", "us-nhth", "us-988", "us-ca-sd-da-victim-services"].map(hotline)
  const [, nhth, calm] = [hotline("us-911"), hotline("us-nhth"), hotline("us-988")]
  const print = { hotlines, languages, day: "2026-11-22", timeZone }
  const tab = { width: "tab" } as const
  return [
    ...states("PrintNumbers", PrintNumbers, { card: { ...print, region: "US" } }, tab),
    ...states("HotlineChoice", HotlineChoice, { full: { hotlines, chosen: [nhth, calm], max: 2 } }, tab),
    ...states("LanguageChoice", LanguageChoice, { one: { chosen: ["en"] }, both: { chosen: languages } }, tab),
    ...states("PaperSheet", PaperSheet, { a4: { paper: "a4" } }, { ...tab, slot: "What is printed." }),
    ...states("PocketCard", PocketCard, { "two languages": print }, tab),
    ...states("WallPoster", WallPoster, { "two languages": print }, tab),
    ...states("PrintedNumbers", PrintedNumbers, {
      "with a word": { hotline: calm, form: "poster", languages, timeZone },
      plain: { hotline: nhth, form: "card", languages: ["es"], timeZone },
    }),
    ...states("PrintedCode", PrintedCode, { call: { hotline: nhth, form: "card", languages } }),
    ...states("EachLanguage", EachLanguage, { both: { languages, words: (language: Language) => `In ${language}` } }),
  ]
}
