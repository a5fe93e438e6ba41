import type { Guide, GuideSection, GuideStep } from "./guide"

/** Where a person is in a guide: by the step's id, so that a change of language keeps the place. */
export interface GuidePlace {
  readonly guideId: string
  readonly stepId: string
  /** All on one page instead of one step at a time. */
  readonly whole: boolean
}

export interface ReadingStep {
  readonly section: GuideSection
  readonly step: GuideStep
}

export function stepsOf(guide: Guide): readonly ReadingStep[] {
  return guide.sections.flatMap((section) => section.steps.map((step) => ({ section, step })))
}

/** A step that this language's guide lacks is the first one: better than an empty page. */
export function stepIndex(steps: readonly ReadingStep[], stepId: string): number {
  return Math.max(
    0,
    steps.findIndex(({ step }) => step.id === stepId),
  )
}

export function startOf(guide: Guide): GuidePlace {
  return { guideId: guide.id, stepId: stepsOf(guide)[0]?.step.id ?? "", whole: false }
}

/** Steps that were ticked, of all guides. The language is not part of it: a tick holds in both. */
export type DoneSteps = ReadonlySet<string>

const doneKey = (guideId: string, stepId: string): string => `${guideId}/${stepId}`

export function isDone(done: DoneSteps, guideId: string, stepId: string): boolean {
  return done.has(doneKey(guideId, stepId))
}

export function tick(done: DoneSteps, guideId: string, stepId: string): DoneSteps {
  const key = doneKey(guideId, stepId)
  return done.has(key) ? new Set([...done].filter((one) => one !== key)) : new Set([...done, key])
}
