/**
 * Numbers that libphonenumber calls wrong for their country and that are right all the same. Each
 * names its entry, what stands there as e164, and why: without a reason there is no exception.
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
