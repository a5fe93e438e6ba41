import type { GuidePlace } from "./reading"

/** The hotlines for which the guide says what happens on a call, each in a step with the id of the hotline. */
export const hotlinesWithCallStep: ReadonlySet<string> = new Set([
  "us-911",
  "us-988",
  "us-crisis-text-line",
  "us-nhth",
  "us-childhelp",
  "us-rainn",
  "us-nrs",
  "us-txt-4-help",
  "us-ncmec",
  "us-ncmec-cybertipline",
  "us-ca-sd-child-abuse-hotline",
  "us-ca-sd-access-crisis-line",
  "us-ca-sd-da-victim-services",
  "us-ca-foster-care-ombudsperson",
  "us-ca-furs",
  "us-ca-sd-casa-cornelia",
])

/** The step that says what happens on a call to the hotline. Null if there is none. */
export function callStep(hotlineId: string): GuidePlace | null {
  if (!hotlinesWithCallStep.has(hotlineId)) return null
  return { guideId: "when-you-call", stepId: hotlineId, whole: false }
}
