import { expect, it } from "vitest"
import { callStep } from "@/core/guides/call-step"

it("a hotline leads to its own step in the guide about calls, if there is one", () => {
  expect(callStep("us-988")).toEqual({ guideId: "when-you-call", stepId: "us-988", whole: false })
  expect(callStep("us-fbi-tips")).toBeNull()
})
