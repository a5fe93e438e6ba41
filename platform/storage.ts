import { browser, type Browser } from "wxt/browser"
import type { JournalEntry } from "../core/exit/ports"
import type { Remaining } from "../core/exit/remaining"
import type { BackList, ClosedBackList } from "../core/exit/trail/back-lists"
import type { RecordedTrail } from "../core/exit/trail/recorded-trail"
import type { ExitDestination } from "../core/settings/exit-settings"
import type { Lock } from "../core/settings/lock"
import type { Attempts } from "../core/settings/lock-attempts"
import type { HotlineToPrint } from "../core/hotlines/printing"
import type { PopupPreferences } from "../core/settings/popup-preferences"
import type { PartialSettings } from "../core/settings/settings"
import { listenTo } from "./listen"

/**
 * Everything that Porchlight stores on the disk, by key. A key that ends with a colon is the prefix of several. It is in
 * `storage.local`, never `sync`: synced settings would reveal Porchlight on every other device of the account.
 */
export interface OnDisk {
  readonly settings: PartialSettings
  readonly lock: Lock
  /** By command. */
  readonly keys: Readonly<Record<string, string>>
  readonly "journal:": Omit<JournalEntry, "tabs">
}

/** Everything that Porchlight stores in memory, in `storage.session`: gone when the browser closes. */
interface InMemory {
  readonly popupPreferences: PopupPreferences
  readonly "trail:": RecordedTrail
  readonly "back:": BackList
  readonly closedTabs: readonly ClosedBackList[]
  readonly "help-frames": readonly string[]
  readonly "open:journal:": readonly number[]
  readonly "deferred:journal:": true
  readonly "incomplete:": Remaining
  readonly exitDestination: ExitDestination
  readonly sharedSites: readonly string[]
  readonly lockAttempts: Attempts
  readonly toPrint: HotlineToPrint
  readonly guideToOpen: string
}

export interface StorageDescription {
  readonly whatIsInIt: string
  readonly howLong: string
  readonly writtenBy: `platform/${string}.ts`
}

type DescriptionsOf<Table> = Readonly<Record<keyof Table, StorageDescription>>

interface StorageDescriptions {
  readonly disk: DescriptionsOf<OnDisk>
  readonly memory: DescriptionsOf<InMemory>
}

/** The tables in docs/PRIVACY.md. Only `npm run make:docs` reads them, so they are not in the build. */
export const storageDescriptions: StorageDescriptions = {
  disk: {
    settings: {
      whatIsInIt: "only what was chosen on a page of ours, with the names and numbers that were added",
      howLong: "until it is changed, or Porchlight is removed",
      writtenBy: "platform/settings-change.ts",
    },
    lock: {
      whatIsInIt:
        "salt, PBKDF2 hash and number of rounds of the PIN or passphrase; not the phrase, no time, no attempts",
      howLong: "until it is removed, or Porchlight is",
      writtenBy: "platform/lock-store.ts",
    },
    keys: {
      whatIsInIt:
        "Firefox only: the keys that Porchlight set because the default opens a menu in the browser's language; they follow from that language alone",
      howLong: "until the language leaves the default free",
      writtenBy: "platform/key-choice.ts",
    },
    "journal:": {
      whatIsInIt:
        "a salt and short hashes of the pages of one exit: they name no page and no time, but a page that someone guesses can be tested against them",
      howLong: "until about 10 seconds after an exit, in Firefox 20; see below",
      writtenBy: "platform/exit-journal.ts",
    },
  },
  memory: {
    popupPreferences: {
      whatIsInIt: "the language and place that were chosen in the popup, or the language at the top of a page",
      howLong: "until an exit, or the browser is closed",
      writtenBy: "platform/popup-preferences-store.ts",
    },
    "trail:": {
      whatIsInIt: "the addresses that one open tab went through, so that the exit knows what to erase",
      howLong: "until the tab is closed, or an exit erases them",
      writtenBy: "platform/trail-memory.ts",
    },
    "back:": {
      whatIsInIt:
        "Firefox: the addresses to which the Back button of one open tab leads, at most 50, and the number of its tab group, so that no closed tab brings a help page back; none of private tabs",
      howLong: "until the tab is closed, or an exit erases them",
      writtenBy: "platform/back-lists.ts",
    },
    closedTabs: {
      whatIsInIt: "Firefox: the same for the last 50 closed tabs, with the time and the window",
      howLong: "until an exit, or the browser is closed",
      writtenBy: "platform/back-lists.ts",
    },
    "help-frames": {
      whatIsInIt: "hosts of help sites that were seen in frames, as a chat is: an exit erases their data",
      howLong: "until an exit, or the browser is closed",
      writtenBy: "platform/help-frames.ts",
    },
    "open:journal:": {
      whatIsInIt:
        "the numbers of the tabs that were open when one exit began, without an address, so that finishing that exit closes no tab that was opened later",
      howLong: "as long as the journal entry of that exit, or until the browser is closed",
      writtenBy: "platform/exit-journal.ts",
    },
    "deferred:journal:": {
      whatIsInIt: "that one journal entry waits for the next start",
      howLong: "until the browser is closed",
      writtenBy: "platform/exit-journal.ts",
    },
    "incomplete:": {
      whatIsInIt:
        "that an exit could not erase everything (not where erasing is forbidden), or the numbers of tabs that did not close; no address",
      howLong: "until Porchlight has erased the rest, or the browser is closed",
      writtenBy: "platform/remaining-note.ts",
    },
    exitDestination: {
      whatIsInIt:
        "that a new tab comes to the front after an exit, if that was set, for a background script that has just started",
      howLong: "until the browser is closed",
      writtenBy: "platform/exit-destination.ts",
    },
    sharedSites: {
      whatIsInIt:
        "sites that a policy asks to keep but the exit does not, because unrelated people have sites below them: a page finds them in the list of public suffixes, which the exit does not load",
      howLong: "until the browser is closed",
      writtenBy: "platform/shared-sites.ts",
    },
    lockAttempts: {
      whatIsInIt: "how many wrong attempts, and when the next is allowed",
      howLong: "until the lock is opened; no longer counted half an hour later",
      writtenBy: "platform/lock-store.ts",
    },
    toPrint: {
      whatIsInIt:
        "the one hotline that a person wants to print, from the popup to the print page, whose address names none",
      howLong: "until the print page has opened",
      writtenBy: "platform/hotline-to-print.ts",
    },
    guideToOpen: {
      whatIsInIt: "the name of the one guide that a person opens from the welcome page, for the popup that shows it",
      howLong: "until the popup has opened",
      writtenBy: "platform/guide-to-open.ts",
    },
  },
}

/** A table by whole keys: `trail:7` instead of the prefix `trail:`. */
type ByKey<Table> = {
  readonly [Name in keyof Table as Name extends `${string}:` ? `${Name}${string}` : Name]: Table[Name]
}

/** Everything in an area, untrusted until parsed. */
type Contents = Readonly<Record<string, unknown>>
export type MemoryContents = { readonly [Key in keyof ByKey<InMemory>]?: unknown }

/** Asks for the browser's area on each call, so that a browser without it loses only these calls. */
function area<Table>(browserArea: () => Browser.storage.StorageArea) {
  return {
    /**
     * The caller passes a parser, because the value is untrusted: anyone can change it with the developer tools.
     * Returns `failureValue` if the browser fails, and waits for the browser as long as it takes.
     */
    async read<Read, Failure>(
      key: keyof ByKey<Table> & string,
      parse: (stored: unknown) => Read,
      failureValue: Failure,
    ): Promise<Read | Failure> {
      try {
        return parse((await browserArea().get(key))[key])
      } catch {
        return failureValue
      }
    },
    /** Rejects if the browser fails, like `write` and `remove`. */
    readAll: async (): Promise<Contents> => browserArea().get(null),
    write: async <Key extends keyof ByKey<Table> & string>(key: Key, value: ByKey<Table>[Key]): Promise<void> =>
      browserArea().set({ [key]: value }),
    remove: async (key: keyof ByKey<Table> & string): Promise<void> => browserArea().remove(key),
  }
}

export const disk = area<OnDisk>(() => browser.storage.local)
export const memory = area<InMemory>(() => browser.storage.session)

type Prefix = Extract<keyof OnDisk | keyof InMemory, `${string}:`>

/** Parses the values of all keys with this prefix, by the rest of the key. */
export function valuesIn<Read>(
  contents: Contents,
  prefix: Prefix,
  parse: (stored: unknown) => Read,
): ReadonlyMap<string, Read> {
  const entries = Object.entries(contents).filter(([key]) => key.startsWith(prefix))
  return new Map(entries.map(([key, value]) => [key.slice(prefix.length), parse(value)]))
}

/** Leaves out everything malformed. */
export function parseStrings(stored: unknown): readonly string[] {
  return Array.isArray(stored) ? stored.filter((entry) => typeof entry === "string") : []
}

/** What an administrator has set. Firefox rejects if nothing is. https://bugzilla.mozilla.org/show_bug.cgi?id=1868153 */
export async function readPolicy(): Promise<unknown> {
  try {
    return await browser.storage.managed.get(null)
  } catch {
    return {}
  }
}

/** Calls `onChange` when another page or an administrator has changed one of these. Returns a function that stops it. */
export function watchStorage(watched: readonly (keyof OnDisk | "policy")[], onChange: () => void): () => void {
  const listener = (changes: Record<string, unknown>, areaName: string): void => {
    const hasChanged = watched.some((name) =>
      name === "policy" ? areaName === "managed" : areaName === "local" && name in changes,
    )
    if (hasChanged) onChange()
  }
  return listenTo(browser.storage, { onChanged: listener })
}
