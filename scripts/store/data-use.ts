/** The kinds of data that Chrome's and Edge's forms list. Porchlight collects none of them. */
const kinds = [
  "Personally identifiable information",
  "Health information",
  "Financial and payment information",
  "Authentication information",
  "Personal communications",
  "Location",
  "Web history",
  "User activity",
  "Website content",
]

const certifications = [
  "I do not sell or transfer user data to third parties, outside of the approved use cases",
  "I do not use or transfer user data for purposes that are unrelated to my item's single purpose",
  "I do not use or transfer user data to determine creditworthiness or for lending purposes",
]

/**
 * Google's documentation does not say whether "Web history" means reading the history without sending it anywhere:
 * https://developer.chrome.com/docs/webstore/program-policies/user-data-faq
 */
const aboutWebHistory =
  "Web history: Porchlight reads and erases it inside the browser, keeps no list of it, and sends nothing. The form asks what you collect. If the form's own words, or a reviewer, count reading as collecting, check it; the privacy policy already says what is read and why."

/** The answers to "What user data do you plan to collect?", in Markdown. */
export const dataUse = (): string =>
  [
    ...kinds.map((kind) => `- [ ] ${kind}`),
    "",
    aboutWebHistory,
    "",
    ...certifications.map((statement) => `- [x] ${statement}`),
  ].join("\n")
