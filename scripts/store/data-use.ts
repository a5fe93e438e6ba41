/** The kinds of data that Chrome's and Edge's forms list, and why one of them is checked. */
const kinds: readonly (readonly [name: string, whyChecked?: string])[] = [
  [
    "Personally identifiable information",
    "the settings may hold names and phone numbers of people and hotlines that someone typed in",
  ],
  ["Health information"],
  ["Financial and payment information"],
  ["Authentication information"],
  ["Personal communications"],
  ["Location"],
  ["Web history", "the exit reads the history, the open tabs and which page led to which, and erases from them"],
  ["User activity"],
  ["Website content"],
]

const certifications = [
  "I do not sell or transfer user data to third parties, outside of the approved use cases",
  "I do not use or transfer user data for purposes that are unrelated to my item's single purpose",
  "I do not use or transfer user data to determine creditworthiness or for lending purposes",
]

/**
 * Google counts any use of data as handling it, gives a form for personal data as an example, and asks for a policy even
 * if the data stays on the computer (questions 2, 3 and 14):
 * https://developer.chrome.com/docs/webstore/program-policies/user-data-faq
 */
const why =
  "Nothing of this leaves the browser. Google’s policy also counts use inside the browser as handling data, and Edge’s form has the same questions; so the two kinds are checked, and the privacy policy says the same. Not checked is “Authentication information”: the PIN that locks the settings opens nothing else, and only a salted hash of it is kept. If the form’s own words say otherwise, follow them and change the policy too."

/** The answers to "What user data do you plan to collect?", in Markdown. */
export const dataUse = (): string =>
  [
    ...kinds.map(([name, whyChecked]) =>
      whyChecked === undefined ? `- [ ] ${name}` : `- [x] ${name} (${whyChecked})`,
    ),
    "",
    why,
    "",
    ...certifications.map((statement) => `- [x] ${statement}`),
  ].join("\n")
