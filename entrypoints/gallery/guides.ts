import type { Examples } from "./examples"
import { states, type GalleryState } from "./state"
import CardField from "@/components/guides/CardField.vue"
import CardLabel from "@/components/guides/CardLabel.vue"
import FittingGuides from "@/components/guides/FittingGuides.vue"
import GuideBar from "@/components/guides/GuideBar.vue"
import GuideEnd from "@/components/guides/GuideEnd.vue"
import GuideList from "@/components/guides/GuideList.vue"
import GuideReader from "@/components/guides/GuideReader.vue"
import GuideShortForm from "@/components/guides/GuideShortForm.vue"
import GuideStep from "@/components/guides/GuideStep.vue"
import GuidesView from "@/components/guides/GuidesView.vue"
import GuideText from "@/components/guides/GuideText.vue"
import NotThisGuide from "@/components/guides/NotThisGuide.vue"
import PoliceCard from "@/components/guides/PoliceCard.vue"
import PrintGuide from "@/components/guides/PrintGuide.vue"
import StepDone from "@/components/guides/StepDone.vue"
import { startOf, stepsOf } from "@/core/guides/reading"
import { sanitize } from "@/platform/safe-html"

export function guideStates({ guide, guides, learnMore, language }: Examples): readonly GalleryState[] {
  const missing = guide("missing-child")
  const steps = stepsOf(missing).map(({ step }) => step)
  const [first, second] = steps
  const last = steps.at(-1)
  const start = startOf(missing)
  const placeAt = (stepId: string | undefined) => ({ ...start, stepId: stepId ?? start.stepId })
  const boxedText = sanitize(`<p>${missing.summary}</p><blockquote><p>${missing.title}</p></blockquote>`)
  const shortForm = { title: missing.title, html: first?.html ?? "" }
  const reader = { guide: missing, done: new Set<string>(), backTo: "guides" as const, sanitize }
  const learnMoreLinks = learnMore.map((link) => ({ ...link, title: link.title[language], note: link.note[language] }))
  return [
    ...states("GuidesView", GuidesView, { list: { guides, learnMore: learnMoreLinks, sanitize } }),
    ...states("GuideList", GuideList, { all: { guides, learnMore: learnMoreLinks } }),
    ...states("GuideReader", GuideReader, {
      "first step": { ...reader, place: start },
      "second step, done": {
        ...reader,
        place: placeAt(second?.id),
        done: new Set([`${missing.id}/${second?.id ?? ""}`]),
      },
      "with a short form and a country": { ...reader, guide: { ...missing, country: "US", shortForm }, place: start },
      "last step": { ...reader, place: placeAt(last?.id) },
      "on one page, from another guide": { ...reader, place: { ...start, whole: true }, backTo: "linking" as const },
    }),
    ...states("FittingGuides", FittingGuides, { two: { guides: guides.slice(0, 2) } }),
    ...states("GuideBar", GuideBar, {
      "from the hotlines": { backTo: "hotlines", whole: false },
      step: { backTo: "guides" as const, whole: false },
      "on one page, from another guide": { backTo: "linking" as const, whole: true },
    }),
    ...states("GuideText", GuideText, {
      "a step": { html: sanitize(first?.html ?? "") },
      "with a box": { html: boxedText },
    }),
    ...steps.slice(0, 1).flatMap((step) =>
      states("GuideStep", GuideStep, {
        "on one page": { step, whole: true, section: missing.sections[0]?.title ?? null, done: false, sanitize },
        "on one page, done": { step, whole: true, section: null, done: true, sanitize },
      }),
    ),
    ...states("NotThisGuide", NotThisGuide, { row: { guides: guides.slice(0, 3) } }),
    ...states("GuideShortForm", GuideShortForm, { rules: { shortForm, sanitize } }),
    ...states("GuideEnd", GuideEnd, {
      "not reviewed": { guide: missing },
      reviewed: { guide: { ...missing, reviewer: "A. Reader", links: [] } },
    }),
    ...states("StepDone", StepDone, { open: { stepId: "shown", done: false }, done: { stepId: "shown", done: true } }),
    ...states(
      "PrintGuide",
      PrintGuide,
      { "with the card": { guide: missing, sanitize }, plain: { guide: guide("loved-one"), sanitize } },
      { width: "tab" },
    ),
    ...states("PoliceCard", PoliceCard, { empty: {} }, { width: "tab" }),
    ...states("CardLabel", CardLabel, { shown: { message: "print.card.birth" } }, { width: "tab" }),
    ...states("CardField", CardField, { "three lines": { message: "print.card.where", lines: 3 } }, { width: "tab" }),
  ]
}
