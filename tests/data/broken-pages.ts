import { type BrokenEntry, withChannel, withSite, withSource } from "./broken-entry"

/** Wrong addresses, hours and days, and errors that only the whole file shows. */
export const brokenPages: readonly BrokenEntry[] = [
  // Addresses.
  [
    "channels.0.value",
    '"http://harbor.example" is not a web page: write an https:// address',
    withChannel({ type: "web", value: "http://harbor.example", e164: null }),
  ],
  [
    "channels.0.value",
    '"harbor.example" is not a web page: write an https:// address',
    withChannel({ type: "web", value: "harbor.example", e164: null }),
  ],
  [
    "channels.0.value",
    '"help at harbor" is not an e-mail address: write it like help@example.org',
    withChannel({ type: "email", value: "help at harbor", e164: null }),
  ],
  [
    "channels.0.e164",
    "is only for numbers, and this is a channel of type chat: write null",
    withChannel({ type: "chat", value: "https://harbor.example/chat" }),
  ],
  [
    "channels.0.abroad",
    "is only for numbers, and this is a channel of type chat: remove it",
    withChannel({ type: "chat", value: "https://harbor.example/chat", e164: null, abroad: "yes" }),
  ],
  [
    "sources.0.url",
    '"https://4165550100" is not a web page: write the https:// address that lists the hotline',
    withSource({ url: "https://4165550100" }),
  ],
  [
    "helpSites.0.host",
    '"www.harbor.example": write only the host, such as example.org, without https://, www. or a path',
    { helpSites: [{ host: "www.harbor.example", reach: "host" }] },
  ],
  [
    "helpSites.0.reach",
    '"all" is not allowed: write one of host, path',
    withSite({ host: "harbor.example", reach: "all" }),
  ],
  [
    "helpSites.0.reach",
    'toronto.gov belongs to an authority and has other log-ins: write "path" and the hotline\'s path',
    withSite({ host: "toronto.gov", reach: "host" }),
  ],
  [
    "helpSites.0.path",
    "is missing: docs/DIRECTORY.md says what to write",
    withSite({ host: "harbor.example", reach: "path" }),
  ],
  ["helpSites.0.path", "start it with a slash", withSite({ host: "harbor.example", reach: "path", path: "help" })],
  [
    "helpSites.0.path",
    '"/help/?a=1": write it like /help/line, without ?, # or a slash at the end',
    withSite({ host: "harbor.example", reach: "path", path: "/help/?a=1" }),
  ],
  [
    "helpSites.0.path",
    "is not a field of a hotline: remove it, or fix its spelling",
    withSite({ host: "harbor.example", reach: "host", path: "/help" }),
  ],
  [
    "grade",
    "high requires a page of the operator or an authority as the first source: put it first, or write medium",
    withSource({ kind: "secondary" }),
  ],
  // Hours and days.
  [
    "hours",
    '"Mon-Fri 8-5" can\'t be parsed: write 24/7, or hours like Mo-Fr 08:00-17:00; Sa 10:00-14:00, or null if no source says',
    { hours: "Mon-Fri 8-5" },
  ],
  [
    "channels.0.hours",
    '"weekdays" can\'t be parsed: write 24/7, or hours like Mo-Fr 08:00-17:00; Sa 10:00-14:00, or null if no source says',
    withChannel({ hours: "weekdays" }),
  ],
  ["timeZone", '"EST" is not a time zone: write an IANA name such as America/Los_Angeles', { timeZone: "EST" }],
  [
    "listedOn",
    "2026-11-23 is in the future (today is 2026-11-22): write the day when someone saw it",
    { listedOn: "2026-11-23" },
  ],
  [
    "lastVerified",
    "2026-12-01 is in the future (today is 2026-11-22): write the day when someone saw it",
    { lastVerified: "2026-12-01" },
  ],
  [
    "sources.0.date",
    "2027 is in the future (today is 2026-11-22): write the day when someone saw it",
    withSource({ date: "2027" }),
  ],
  ["sources.0.date", "2026-02-30 does not exist: write a day like 2026-11-22", withSource({ date: "2026-02-30" })],
  [
    "nextCheck",
    "2026-11-22 is not within 180 days after 2026-11-22: write 2027-05-21 or sooner",
    { nextCheck: "2026-11-22" },
  ],
  ["listedOn", "write a day like 2026-11-22", { listedOn: "2026-11" }],
  ["sources.0.date", "write a date like 2026, 2026-11 or 2026-11-22", withSource({ date: "22 Nov 2026" })],
  [
    "sources.0.kind",
    '"blog" is not allowed: write one of operator, authority, secondary',
    withSource({ kind: "blog" }),
  ],
  ["sources.0.url", "a source is the https address of a page", withSource({ url: "Wikipedia" })],
  [
    "nextCheck",
    "2028-01-01 is not within 180 days after 2026-11-22: write 2027-05-21 or sooner",
    { nextCheck: "2028-01-01" },
  ],
  // Errors that involve several entries of a file.
  ["seed", "is not on the first list: remove the field", { seed: true }],
]
