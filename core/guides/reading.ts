import type { Guide, GuideSection, GuideStep } from "./guide"

/** Where a reader is in a guide. A step has the same id in every language, so changing the language keeps the place. */
export interface GuidePlace {
  readonly guideId: string
  readonly stepId: string
  /** Whether the whole guide is on one page, instead of one step at a time. */
  readonly whole: boolean
}

/** Which guide a hotline or a search opens: at a step, or where the reader left it. */
export type GuideOpening = GuidePlace | Pick<GuidePlace, "guideId">

interface ReadingStep {
  readonly section: GuideSection
  readonly step: GuideStep
}

export function stepsOf(guide: Guide): readonly ReadingStep[] {
  return guide.sections.flatMap((section) => section.steps.map((step) => ({ section, step })))
}

/** Where the step is in its section, counted from 1. A guide's full length would only discourage its reader. */
export function positionInSection({ section, step }: ReadingStep): { readonly step: number; readonly count: number } {
  return { step: section.steps.indexOf(step) + 1, count: section.steps.length }
}

/** The index of the step. If the guide in this language lacks it, the first step is better than an empty page. */
export function stepIndex(steps: readonly ReadingStep[], stepId: string): number {
  return Math.max(
    0,
    steps.findIndex(({ step }) => step.id === stepId),
  )
}

export function startOf(guide: Guide): GuidePlace {
  return { guideId: guide.id, stepId: stepsOf(guide)[0]?.step.id ?? "", whole: false }
}

/** The ticked steps of all guides. They do not include the language, so a tick applies in every language. */
export type DoneSteps = ReadonlySet<string>

const doneKey = (guideId: string, stepId: string): string => `${guideId}/${stepId}`

export function isDone(done: DoneSteps, guideId: string, stepId: string): boolean {
  return done.has(doneKey(guideId, stepId))
}

/** Ticks the step, or clears its tick if it has one. */
export function toggleDone(done: DoneSteps, guideId: string, stepId: string): DoneSteps {
  const key = doneKey(guideId, stepId)
  return done.has(key) ? new Set([...done].filter((doneStep) => doneStep !== key)) : new Set([...done, key])
}
