import { goodChannel, goodRecord } from "./good-record"

/** A kind of error: the change that breaks a good entry, and the field and message that the build reports. */
export type BrokenEntry = readonly [field: string, message: string, change: object]

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
