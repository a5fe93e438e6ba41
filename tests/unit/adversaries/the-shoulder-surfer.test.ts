import { describe, expect, it } from "vitest"
import { filesThatSay, sources, texts } from "./sources"

/** Stands behind the chair: sees titles, colors, badges, notifications. The popup: tests/e2e/adversaries.test.ts. */
describe("the shoulder surfer", () => {
  it("sees no badge, no changing icon or title, no notification, no sound, no menu entry", () => {
    expect(
      filesThatSay(/setBadge|setIcon|\.setTitle|notifications|new Notification|contextMenus|new Audio|speechSynthesis/),
    ).toEqual([])
  })

  it("reads nothing in the title of a tab or of a window that says what is looked up", () => {
    const titles = sources(/\.(vue|html)$/).flatMap(({ text }) => [
      ...[...text.matchAll(/<title>(.*)<\/title>/g)].map(([, title = ""]) => title),
      ...[...text.matchAll(/document\.title = t\(["'](.*)["']\)/g)].flatMap(([, key = ""]) => [
        texts("en").get(key) ?? key,
        texts("es").get(key) ?? key,
      ]),
    ])
    expect(titles.length).toBeGreaterThan(5)
    for (const title of titles)
      expect(title).not.toMatch(
        /traffick|exploit|abus|victim|violen|help|hotline|exit|trata|explota|víctima|ayuda|salida/i,
      )
  })

  it("sees no red screen and nothing that moves by itself", () => {
    expect(filesThatSay(/@keyframes|animation:|\bred\b|#f00/i, sources(/\.(css|vue)$/))).toEqual([])
  })
})
