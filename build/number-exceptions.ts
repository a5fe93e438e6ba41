/**
 * Numbers that are right although libphonenumber calls them wrong for their country. Each names its
 * entry, the entry's `e164`, and the reason: without a reason there is no exception.
 */
export interface NumberException {
  readonly id: string
  readonly e164: string | null
  readonly reason: string
}

export const numberExceptions: readonly NumberException[] = [
  {
    id: "ps-sawa-121",
    e164: "+972594040121",
    reason:
      "The network's listing of this Palestinian hotline prints it under 972, as many Palestinian mobile numbers are.",
  },
]
