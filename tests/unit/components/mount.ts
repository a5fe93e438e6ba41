import { config, enableAutoUnmount, flushPromises, mount, type VueWrapper } from "@vue/test-utils"
import axe from "axe-core"
import { afterEach, expect } from "vitest"
import { defineComponent, h, type Component } from "vue"
import type { Language } from "@/core/languages"
import { createTexts } from "@/locales"

/** Makes each Vue warning fail the test. */
config.global.config = {
  ...config.global.config,
  warnHandler: (message) => {
    throw new Error(message)
  },
}

/** Unmounts after each test: a component that renders after jsdom is torn down fails the whole run. */
enableAutoUnmount(afterEach)

/** Mounts a component with the real texts and attached to the page, which focus and axe need. */
export function show(component: Component, props: Record<string, unknown>, language: Language = "en") {
  const texts = createTexts(language)
  const page = document.createElement("main")
  document.body.replaceChildren(page)
  const shown = mount(component, { props, global: { plugins: [texts] }, attachTo: page }) as VueWrapper
  return Object.assign(shown, { speak: (next: Language) => (texts.global.locale.value = next) })
}

/** Runs a composable inside a component. Throws if it returns undefined. */
export function run<T>(composable: () => T): { result: T; unmount: () => void } {
  const found: T[] = []
  const shown = mount(
    defineComponent({
      setup() {
        found.push(composable())
        return () => h("p")
      },
    }),
  )
  const [result] = found
  if (result === undefined) throw new Error("the composable returned nothing")
  return { result, unmount: () => shown.unmount() }
}

function nameOf(element: Element): string {
  return (element.getAttribute("aria-label") ?? element.textContent).replace(/\s+/g, " ").trim()
}

function find(shown: VueWrapper, selector: string, what: string, name: string): HTMLElement {
  if (!shown.exists()) throw new Error("nothing is shown")
  const all = [...document.querySelectorAll<HTMLElement>(selector)]
  const found = all.find((element) => nameOf(element) === name)
  if (!found) throw new Error(`no ${what} "${name}" among: ${all.map(nameOf).join(" | ")}`)
  return found
}

export const button = (shown: VueWrapper, name: string): HTMLElement => find(shown, "button", "button", name)
export const link = (shown: VueWrapper, name: string): HTMLElement => find(shown, "a[href]", "link", name)
export const heading = (shown: VueWrapper, name: string): HTMLElement => find(shown, "h2, h3, h4", "heading", name)
export const links = (): HTMLAnchorElement[] => [...document.querySelectorAll<HTMLAnchorElement>("a[href]")]

/** All text of the page with a space between text nodes, as on the screen. */
export function pageText(): string {
  const pieces: string[] = []
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
  while (walker.nextNode()) pieces.push(walker.currentNode.textContent ?? "")
  return pieces
    .join(" ")
    .replace(/\s+/g, " ")
    .replace(/ ([.,:;)])/g, "$1")
}

export function radio(name: string): HTMLInputElement {
  const labels = [...document.querySelectorAll("label")]
  const found = labels.find((label) => nameOf(label) === name)?.querySelector("input")
  if (!found) throw new Error(`no choice "${name}" among: ${labels.map(nameOf).join(" | ")}`)
  return found
}

/**
 * jsdom renders nothing, and these two rules need rendered text. Contrast is checked from the tokens,
 * and both rules run in a real browser (tests/ui/gallery.test.ts).
 */
const needRendering = {
  "color-contrast": { enabled: false },
  "label-content-name-mismatch": { enabled: false },
}

export async function expectAccessible(): Promise<void> {
  const { violations } = await axe.run(document.body, { rules: needRendering })
  const messages = violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" ")}`)
  expect(messages.filter((violation) => !/^(page-has-heading-one|heading-order):/.test(violation))).toEqual([])
}

export function menuOf(question: string): HTMLSelectElement {
  const labels = [...document.querySelectorAll("label")]
  const label = labels.find((one) => nameOf(one) === question)
  const named = [...document.querySelectorAll("select")].find((one) => one.getAttribute("aria-label") === question)
  const found = named ?? document.getElementById(label?.htmlFor ?? "")
  if (!(found instanceof HTMLSelectElement))
    throw new Error(`no menu "${question}" among: ${labels.map(nameOf).join(" | ")}`)
  return found
}

export function pick(menu: HTMLSelectElement, name: string): void {
  const option = [...menu.options].find((one) => nameOf(one) === name)
  if (!option) throw new Error(`no choice "${name}" among: ${[...menu.options].map(nameOf).join(" | ")}`)
  menu.value = option.value
  menu.dispatchEvent(new Event("change"))
}

export function field(name: string): HTMLInputElement {
  const label = [...document.querySelectorAll("label")].find((one) => nameOf(one) === name)
  const found = document.getElementById(label?.htmlFor ?? "")
  if (!(found instanceof HTMLInputElement)) throw new Error(`no field "${name}"`)
  return found
}

export function type(into: HTMLInputElement, text: string): void {
  into.value = text
  into.dispatchEvent(new Event("input", { bubbles: true }))
}

/** Submits the field's form, as pressing Enter does. */
export async function enter(from: HTMLInputElement): Promise<void> {
  from.form?.requestSubmit()
  await flushPromises()
}
