import { expect, it } from "vitest"
import { createHotlineSearch } from "@/core/hotlines/search/search"
import { loadAllHotlines } from "@/directory/hotlines"
import { reviewSteps } from "@/scripts/store/reviewer-texts"
import { vocabulary } from "../../../fakes/vocabulary"

it("the words that reviewers are told to type find a hotline about pictures first", async () => {
  const typed = "photos of me"
  expect(reviewSteps("chrome").join()).toContain(
    `Type “${typed}” into the search: in the United States, Mexico, Great Britain and Canada`,
  )
  const search = createHotlineSearch(await loadAllHotlines(), vocabulary)
  for (const country of ["US", "MX", "GB", "CA"] as const)
    expect(search.find(typed, country).here[0]?.topics).toContain("images")
})
