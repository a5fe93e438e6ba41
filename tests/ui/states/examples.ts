import { pbkdf2Sync } from "node:crypto"

/** The storage of a computer with many settings. No entry impersonates a built-in hotline. */
export const manySettings = {
  settings: {
    eraseMinutes: 30,
    keptSites: ["mail.example.org", "school.example"],
    exitDestination: "new-tab",
    topicsFirst: ["images", "ran-away"],
    addedPeople: [
      { name: "Aunt Rosa", number: "(212) 555-0143", note: "After school, on any day" },
      { name: "Coach Daniel", number: "(212) 555-0188", note: "" },
    ],
    addedHotlines: [{ name: "Counselor at school, Ms. Park", number: "(212) 555-0179", note: "Room 12" }],
  },
}

/** The storage of a computer with the directory of an agency. */
export const agencyDirectory = {
  settings: {
    addedHotlines: Array.from({ length: 200 }, (_, index) => ({
      name: "Harbor House, counselors for young people",
      number: `(212) 555-${2000 + index}`,
      note: "For ages 13 to 24. English, Spanish",
    })),
  },
}

/** The storage of a computer with a lock that no PIN opens, and with the fewest rounds that a lock may have. */
export const unknownLock = {
  lock: { salt: "AAAAAAAAAAAAAAAAAAAAAA==", hash: "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=", rounds: 600_000 },
}

/** The storage of a computer with a lock that this PIN opens. */
export function lockWithPin(pin: string) {
  const salt = Buffer.alloc(16, 7)
  const rounds = 600_000
  const hash = pbkdf2Sync(pin, salt, rounds, 32, "sha256").toString("base64")
  return { lock: { salt: salt.toString("base64"), hash, rounds } }
}

/** A school's first attempt at a policy, with one mistake of each kind. */
export const policyWithMistakes = {
  textSize: "usual",
  eraseMinute: 5,
  eraseMinutes: "30",
  region: "US-TX",
  exitDestination: "https://www.school.example/start",
  topicsFirst: ["images", "drugs"],
  keptSites: ["*.canvas.school.example", "github.io", "10.0.0.7", "localhost"],
  addedPeople: [{ name: "National Human Trafficking Hotline", number: "(212) 555-0143" }],
  addedHotlines: [
    { name: "Front desk", number: "(212) 555-0179 ext 12", note: "Room 12" },
    { name: "Counselor", number: 2125550188 },
    { name: "Nurse", number: "*67 (212) 555-0188" },
    { number: "(212) 555-0188" },
  ],
}

export const settingsFile = JSON.stringify({
  porchlight: 1,
  settings: { eraseMinutes: 60, region: "MX", addedPeople: [manySettings.settings.addedPeople[0]] },
})

/** The APIs that Firefox for Android or Safari lacks. */
export const fewAbilities = ["browsingData", "commands", "history", "sessions", "windows"]
