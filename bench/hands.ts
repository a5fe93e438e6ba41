import type { View } from "../tests/ui/surfaces/chromium-view.ts"
import { see } from "../tests/ui/surfaces/steps.ts"

/** What a person does, a frame apart, with keys and the pointer where the protocol has them. */

export const nextFrame = (view: View) =>
  view.run(() => new Promise<void>((done) => requestAnimationFrame(() => setTimeout(() => done()))))

export async function typeIn(view: View, text: string): Promise<void> {
  for (const letter of text) {
    await view.send("Input.dispatchKeyEvent", { type: "keyDown", text: letter, key: letter })
    await view.send("Input.dispatchKeyEvent", { type: "keyUp", key: letter })
    await nextFrame(view)
  }
}

export async function clickOn(view: View, selector: string): Promise<void> {
  await see(view, selector)
  const place = await view.run((wanted: string) => {
    const element = [...document.querySelectorAll(wanted)].find((one) => one.checkVisibility())
    element?.scrollIntoView({ block: "center" })
    const box = element?.getBoundingClientRect() ?? new DOMRect()
    return { x: box.x + box.width / 2, y: box.y + box.height / 2 }
  }, selector)
  for (const type of ["mousePressed", "mouseReleased"]) {
    await view.send("Input.dispatchMouseEvent", { type, ...place, button: "left", clickCount: 1 })
  }
}

/** A piece a frame, as a wheel does. */
export async function scroll(view: View, by: number): Promise<void> {
  const piece = 400 * Math.sign(by)
  for (let at = 0; Math.abs(at) < Math.abs(by); at += piece) {
    await view.run((top: number) => window.scrollBy({ top, behavior: "instant" }), piece)
    await nextFrame(view)
  }
}
