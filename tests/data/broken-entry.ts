import { goodChannel, goodRecord } from "./good-record"

/** A kind of fault: the field it is told of, the words that mend it, and what was changed in a good entry. */
export type Broken = readonly [field: string, message: string, change: object]

const source = goodRecord().sources[0]

export function withChannel(change: object): object {
  return { channels: [{ ...goodChannel, ...change }] }
}

export function withSource(change: object): object {
  return { sources: [{ ...source, ...change }] }
}

export function withSite(site: object): object {
  return { helpSites: [site] }
}
