import { beforeEach, describe, expect, it } from "vitest"
import type { LabPage } from "./lab/browser.ts"
import { until } from "./lab/wait.ts"
import { browsers } from "./journey.ts"
import { useJourney } from "./shared-journey.ts"
import { harmlessPage } from "./steps.ts"

const readHeadline = (page: LabPage): Promise<string> =>
  page.run(() => document.querySelector<HTMLElement>(".reader h2")?.innerText ?? "")
const isStepFocused = (page: LabPage): Promise<boolean> =>
  page.run(() => document.activeElement?.matches(".step__title") ?? false)

describe.each(browsers)("guides in %s", (name) => {
  const journey = useJourney(name)
  beforeEach(async () => {
    await journey.browser.open(harmlessPage)
  })

  it("link to each other in the popup, and closing a linked guide returns to the step with the link", async () => {
    const popup = await journey.browser.openPopup()
    await popup.clickOn(".switch__view:not([aria-current])")
    await popup.clickOn("[data-guide='images-young-person']")
    await until("the guide is open", async () => (await readHeadline(popup)) === "Someone has a nude picture of me")
    await popup.clickOn(".bar__whole")
    const link = "a[href='#guide-this-computer']"
    await until("all steps have rendered", () =>
      popup.run((wanted: string) => Boolean(document.querySelector(wanted)), link),
    )
    await popup.run((wanted: string) => document.querySelector<HTMLElement>(wanted)?.focus(), link)
    await journey.screen.press("Return")
    await until("the other guide is open", async () => (await readHeadline(popup)) === "If someone may be watching you")
    await until("its first step has the focus", () => isStepFocused(popup))
    await journey.savePicture(`${name}-guide-linked`)
    await popup.clickOn(".bar__close")
    await until("the previous guide is open again", async () => (await readHeadline(popup)).startsWith("Someone has"))
    const readFocused = (): Promise<string | undefined> => popup.run(() => document.activeElement?.textContent.trim())
    await until(
      "the step with the link has the focus",
      async () => (await readFocused()) === "Does someone check your phone or computer?",
    )
    expect(await popup.run(() => location.hash)).toBe("")
    expect(await popup.isOpen()).toBe(true)
  })
})
