import type { CutoutPicture } from "./cutout.ts"
import { dataUrl, imageOf, type Drawing } from "./drawing.ts"
import type storeTexts from "../../locales/en/store.json"

type SceneTexts = typeof storeTexts.scene

/** Gray bars instead of words, as wide as these shares of the line. */
const bars = (widths: readonly number[]): string =>
  widths.map((width) => `<i style="inline-size: ${width}%"></i>`).join("")

function browserWindow(tabs: readonly string[], icon: string, heading: string, more: string): string {
  const tabList = tabs.map((tab, index) => `<b${index === tabs.length - 1 ? ' class="front"' : ""}>${tab}</b>`)
  return `<div class="window"><div class="tabs">${tabList.join("")}</div><div class="toolbar"><s></s>${icon}</div>
<div class="content"><h2>${heading}</h2>${bars([92, 84, 96, 60, 88, 90, 72, 95, 40])}${more}</div></div>`
}

const style = `
body { background: var(--surface-strong); color: var(--ink); font-family: system-ui, sans-serif; block-size: 100vb;
  display: grid; grid-template: auto 1fr auto auto / 7fr 5fr; gap: 14px 36px; padding: 28px 36px 20px;
  box-sizing: border-box }
h1 { font-size: 24px; margin: 0 } h2 { font-size: 22px; margin: 0 0 18px } p { font-size: 19px; line-height: 1.4; margin: 0; grid-column: 1 / -1 }
small { font-size: 15px; grid-column: 1 / -1; color: var(--ink-soft) }
.window { background: var(--surface); border: 1px solid var(--edge-strong); border-radius: 12px; overflow: hidden;
  display: flex; flex-direction: column; position: relative; box-shadow: 0 4px 20px #0003 }
.tabs { display: flex; gap: 4px; padding: 8px 10px 0; background: var(--edge) }
.tabs b { font-size: 15px; font-weight: normal; padding: 7px 14px; border-radius: 8px 8px 0 0 }
.tabs .front { background: var(--surface); font-weight: bold }
.toolbar { display: flex; align-items: center; gap: 12px; padding: 9px 14px; border-block-end: 1px solid var(--edge) }
.toolbar s { flex: 1; block-size: 24px; border-radius: 12px; background: var(--surface-strong) }
.content { padding: 24px 28px; flex: 1 } .content i { display: block; block-size: 12px; border-radius: 6px;
  background: var(--edge); margin-block-end: 14px }
.popup { position: absolute; inset: 84px 14px auto auto; border: 1px solid var(--edge-strong); border-radius: 8px;
  box-shadow: 0 6px 24px #0005 }`

/** Two drawn windows of a browser: with the page and the popup, and after the exit. */
export function exitScene(
  texts: SceneTexts,
  button: string,
  popup: CutoutPicture,
  iconSvg: string,
): Omit<Drawing, "width" | "height"> {
  const popupWidth = 316
  const icon = imageOf(iconSvg, "inline-size: 26px")
  const picture = `<img class="popup" src="${dataUrl("image/png", popup.png)}" alt="" style="inline-size: ${popupWidth}px">`
  const after = texts.after.replace("{key}", "Alt+X").replace("{button}", button)
  return {
    style,
    body: `<h1>${texts.before}</h1><h1>${after}</h1>
${browserWindow([texts.otherTab, texts.searchTab, texts.helpTab], icon, texts.helpTab, picture)}
${browserWindow([texts.otherTab], icon, texts.otherTab, "")}
<p>${texts.gone}<br>${texts.stays}</p><small>${texts.drawn}</small>`,
  }
}
