import { locked, muchSet } from "./examples.ts"
import { see, type } from "./steps.ts"
import type { Surface } from "./surface.ts"

const page = (name: string, address: string, show: Surface["show"], start: Surface["start"] = {}): Surface => ({
  name,
  page: address,
  kind: "tab",
  start,
  show,
})

/** The key is told last. */
const withKey: Surface["show"] = (view) =>
  view.until("the exit key is told", () => document.querySelector("#exit-key")?.textContent.trim() !== "", undefined)

const withSettings: Surface["show"] = async (view, language) => {
  await see(view, "#over")
  await withKey(view, language)
}

/** The other pages that open in a tab. */
export const pageSurfaces: readonly Surface[] = [
  page("welcome", "welcome.html", (view) => see(view, "#key ~ ul li")),
  page("drill", "drill.html", withKey),
  page("drill-no-key", "drill.html", withKey, { answers: { key: "none" } }),
  page("set-here", "set-here.html", withSettings),
  page("set-here-much", "set-here.html", withSettings, { kept: { ...muchSet, ...locked } }),
  page("print", "print.html#loved-one.{language}", withKey),
  page("print-card", "print.html#missing-child.{language}", async (view, language) => {
    await type(view, ".card textarea", "Alexandra “Alex” Rivera Montoya, called Lexi by her friends at school")
    await withKey(view, language)
  }),
  page("print-nothing", "print.html", withKey),
]
