import { describe, expect, it } from "vitest"
import { filesMatching, sources, texts, pages } from "./sources"

/** They look over the person's shoulder at titles, colors, badges, notifications. The popup: tests/e2e/adversaries.test.ts. */
describe("the shoulder surfer", () => {
  it("sees no badge, changing icon, changing title, notification or menu entry, and hears no sound", () => {
    expect(
      filesMatching(
        /setBadge|setIcon|\.setTitle|notifications|new Notification|contextMenus|new Audio|speechSynthesis/,
      ),
    ).toEqual([])
  })

  it("reads no tab or window title that reveals the topic", () => {
    const titles = [...pages(), ...sources(/\.vue$/)].flatMap(({ text }) => [
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

  it("sees no red and no animation", () => {
    expect(filesMatching(/@keyframes|animation:|\bred\b|#f00/i, sources(/\.(css|vue)$/))).toEqual([])
  })
})
