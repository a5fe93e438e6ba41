import { describe, expect, it } from "vitest"
import { formatWeek, zoneName } from "@/core/hotlines/written-hours"
import { week } from "../../../fakes/hotlines"

/** Times contain a narrow space, which looks like any other. */
const plain = (text: string): string => text.replace(/\s/g, " ")

describe("written opening hours", () => {
  it.each([
    ["Mo-Fr 08:00-17:00", "Mon–Fri 8:00 AM–5:00 PM", "lun–vie 8:00 a.m.–5:00 p.m."],
    ["Mo,We,Sa-Su 09:00-12:30", "Mon, Wed, Sat–Sun 9:00 AM–12:30 PM", "lun, mié, sáb–dom 9:00 a.m.–12:30 p.m."],
    ["Fr 20:00-02:00", "Fri 8:00 PM–2:00 AM", "vie 8:00 p.m.–2:00 a.m."],
    [
      "Mo-Th 08:00-15:00; Fr 08:00-12:00",
      "Mon–Thu 8:00 AM–3:00 PM; Fri 8:00 AM–12:00 PM",
      "lun–jue 8:00 a.m.–3:00 p.m.; vie 8:00 a.m.–12:00 p.m.",
    ],
  ])("of %s", (hours, english, spanish) => {
    expect(plain(formatWeek(week(hours), "en"))).toBe(english)
    expect(plain(formatWeek(week(hours), "es"))).toBe(spanish)
  })

  it("name the time zone, unless the browser does not know it", () => {
    expect(zoneName("America/New_York", "en")).toBe("Eastern Time")
    expect(zoneName("America/New_York", "es")).toBe("hora oriental")
    expect(zoneName("Mars/Olympus", "en")).toBe("")
  })
})
