/** A number that is right although libphonenumber rejects it for its country. */
export interface NumberException {
  /** The id of the hotline. */
  readonly id: string
  readonly e164: string | null
  readonly reason: string
}

export const numberExceptions: readonly NumberException[] = [
  {
    id: "mx-ciam",
    e164: "+15206237874",
    reason: "Mexico's consular hotline is in Tucson, Arizona, and families in Mexico call it there.",
  },
  {
    id: "ps-sawa-121",
    e164: "+972594040121",
    reason:
      "The network's listing of this Palestinian hotline prints it under 972, as many Palestinian mobile numbers are.",
  },
]
