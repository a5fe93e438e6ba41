import type { View } from "./chromium-view.ts"

/** What a person does on a page, each waited for: `selector` is looked for until it is there and can be seen. */

export function see(view: View, selector: string): Promise<unknown> {
  return view.until(
    `${selector} is seen`,
    (wanted: string) => [...document.querySelectorAll(wanted)].some((element) => element.checkVisibility()),
    selector,
  )
}

/** The first of them that can be seen. */
export async function press(view: View, selector: string): Promise<void> {
  await see(view, selector)
  await view.run((wanted: string) => {
    const all = [...document.querySelectorAll<HTMLElement>(wanted)]
    all.find((element) => element.checkVisibility())?.click()
  }, selector)
}

export async function type(view: View, selector: string, text: string): Promise<void> {
  await see(view, selector)
  await view.run(
    (typed: { selector: string; text: string }) => {
      const field = document.querySelector<HTMLInputElement | HTMLTextAreaElement>(typed.selector)
      if (!field) return
      field.focus()
      field.value = typed.text
      field.dispatchEvent(new Event("input", { bubbles: true }))
    },
    { selector, text },
  )
}

/** Of a menu. */
export async function choose(view: View, selector: string, value: string): Promise<void> {
  await see(view, selector)
  await view.run(
    (chosen: { selector: string; value: string }) => {
      const menu = document.querySelector<HTMLSelectElement>(chosen.selector)
      if (!menu) return
      menu.value = chosen.value
      menu.dispatchEvent(new Event("change", { bubbles: true }))
    },
    { selector, value },
  )
}

/** As if it had been picked in the browser's window for files. */
export async function pickFile(view: View, selector: string, text: string): Promise<void> {
  await view.until(
    "the page has a field for a file",
    (wanted: string) => document.querySelector(wanted) !== null,
    selector,
  )
  await view.run(
    (picked: { selector: string; text: string }) => {
      const field = document.querySelector<HTMLInputElement>(picked.selector)
      if (!field) return
      const files = new DataTransfer()
      files.items.add(new File([picked.text], "settings.json", { type: "application/json" }))
      field.files = files.files
      field.dispatchEvent(new Event("change", { bubbles: true }))
    },
    { selector, text },
  )
}

/**
 * Nothing has changed for a moment and for some frames: what is read later, and the lists, which
 * come a few rows a frame, are all there.
 */
export async function settle(view: View): Promise<void> {
  await view.run(async () => {
    await document.fonts.ready
    const enough = { time: 120, frames: 8 }
    let [since, frames] = [performance.now(), 0]
    const watcher = new MutationObserver(() => {
      since = performance.now()
      frames = 0
    })
    watcher.observe(document, { subtree: true, childList: true, attributes: true, characterData: true })
    while (frames < enough.frames || performance.now() - since < enough.time) {
      frames += 1
      await new Promise((next) => requestAnimationFrame(() => setTimeout(next)))
    }
    watcher.disconnect()
  })
}
