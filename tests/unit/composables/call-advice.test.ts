// @vitest-environment jsdom
import { describe, expect, it } from "vitest"
import { defineComponent, h, type VNode } from "vue"
import NumberText from "@/components/hotlines/NumberText.vue"
import EmergencyCall from "@/components/shell/EmergencyCall.vue"
import { useCallAdvice } from "@/composables/call-advice"
import { channel, hotline } from "../../fakes/hotlines"
import { countries } from "@/directory/hotlines"
import { findButton, findLink, show } from "../components/mount"

/** Shows a page that uses `useCallAdvice` and does not follow its links. */
function showPage(parts: () => VNode[], announce: (sentence: string, durationMs: number) => void) {
  const page = defineComponent({
    setup() {
      useCallAdvice(announce)
      return parts
    },
  })
  const wrapper = show(page, {})
  document.querySelectorAll("a").forEach((link) => link.addEventListener("click", (event) => event.preventDefault()))
  return wrapper
}

/** Shows an emergency number, a number to call, one to text and a button, and returns what is announced. */
function showNumbers() {
  const announced: string[] = []
  const text = channel({ type: "text", value: "233733", e164: null })
  const call = channel({ extension: "12" })
  const harbor = hotline("harbor", { channels: [call, text] })
  const numbers = () =>
    [call, text].map((one) => h(NumberText, { hotline: harbor, channel: one, primary: false, showKind: true }))
  const parts = () => [h(EmergencyCall, { number: "911" }), ...numbers(), h("button", "Copy")]
  return { wrapper: showPage(parts, (sentence) => announced.push(sentence)), announced }
}

describe("useCallAdvice", () => {
  it.each([
    ["Call 911", "911"],
    ["Call (619) 555-0100 ext. 12", "(619) 555-0100 ext. 12"],
  ])("announces after a press on %s how to call from a phone if nothing opens", (name, number) => {
    const { wrapper, announced } = showNumbers()
    findLink(wrapper, name).click()
    expect(announced).toEqual([`Did no call start? On a phone, dial ${number}.`])
  })

  it.each(Object.entries(countries))("announces the emergency number of the country: %s", (country, number) => {
    const announced: string[] = []
    showPage(
      () => [h(EmergencyCall, { number, country })],
      (sentence) => announced.push(sentence),
    )
    document.querySelector<HTMLElement>("a")?.click()
    expect(announced).toEqual(number === null ? [] : [`Did no call start? On a phone, dial ${number}.`])
  })

  it("keeps the advice for 30 seconds, because the browser may first ask about a program", () => {
    const durationsMs: number[] = []
    const wrapper = showPage(
      () => [h(EmergencyCall, { number: "911" })],
      (_, durationMs) => durationsMs.push(durationMs),
    )
    findLink(wrapper, "Call 911").click()
    expect(durationsMs).toEqual([30_000])
  })

  it("announces nothing after any other press, nor after the page is unmounted", () => {
    const { wrapper, announced } = showNumbers()
    findLink(wrapper, "Text 233733").click()
    findButton(wrapper, "Copy").click()
    const link = findLink(wrapper, "Call 911")
    wrapper.unmount()
    document.body.append(link)
    link.click()
    expect(announced).toEqual([])
  })
})
