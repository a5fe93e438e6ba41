import { config, enableAutoUnmount, flushPromises, mount, type VueWrapper } from "@vue/test-utils"
import axe from "axe-core"
import { afterEach, expect } from "vitest"
import { defineComponent, h, type Component } from "vue"
import type { Language } from "@/core/i18n/languages"
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

/** `createTexts`, but a text that is missing in the language fails the test instead of only warning. */
function createCompleteTexts(language: Language) {
  const texts = createTexts(language)
  texts.global.setMissingHandler((locale, key) => {
    throw new Error(`the texts in "${locale}" lack ${key}`)
  })
  return texts
}

/** Mounts a component in the page, which focus and axe need, with the texts that ship. */
export function show(component: Component, props: Record<string, unknown>, language: Language = "en") {
  const texts = createCompleteTexts(language)
  const page = document.createElement("main")
  document.body.replaceChildren(page)
  const wrapper = mount(component, { props, global: { plugins: [texts] }, attachTo: page }) as VueWrapper
  return Object.assign(wrapper, { setLanguage: (next: Language) => (texts.global.locale.value = next) })
}

/** Runs a composable inside a component. Throws if it returns undefined. */
export function runInComponent<T>(composable: () => T): { result: T; unmount: () => void } {
  const results: T[] = []
  const wrapper = mount(
    defineComponent({
      setup() {
        results.push(composable())
        return () => h("p")
      },
    }),
  )
  const [result] = results
  if (result === undefined) throw new Error("the composable returned nothing")
  return { result, unmount: () => wrapper.unmount() }
}

/** Waits until pending promises have settled. */
export const waitForPromises = (): Promise<void> => new Promise((done) => setTimeout(done))

function nameOf(element: Element): string {
  const label = element.getAttribute("aria-label")
  if (label !== null) return label
  const announced = element.cloneNode(true) as Element
  announced.querySelectorAll("[aria-hidden='true']").forEach((hidden) => hidden.remove())
  return announced.textContent.replace(/\s+/g, " ").trim()
}

function findByName(wrapper: VueWrapper, selector: string, kind: string, name: string): HTMLElement {
  if (!wrapper.exists()) throw new Error("nothing is shown")
  const candidates = [...document.querySelectorAll<HTMLElement>(selector)]
  const element = candidates.find((candidate) => nameOf(candidate) === name)
  if (!element) throw new Error(`no ${kind} "${name}" among: ${candidates.map(nameOf).join(" | ")}`)
  return element
}

export const findButton = (wrapper: VueWrapper, name: string): HTMLElement =>
  findByName(wrapper, "button", "button", name)
export const findLink = (wrapper: VueWrapper, name: string): HTMLElement => findByName(wrapper, "a[href]", "link", name)
export const findHeading = (wrapper: VueWrapper, name: string): HTMLElement =>
  findByName(wrapper, "h2, h3, h4", "heading", name)
export const findLinks = (): HTMLAnchorElement[] => [...document.querySelectorAll<HTMLAnchorElement>("a[href]")]

/** The text of the page in one line. Text nodes have a space between them, as they look on the screen. */
export const pageText = (): string => textOf(document.body)

export function textOf(part: Element | null): string {
  const pieces: string[] = []
  const walker = document.createTreeWalker(part ?? document.createElement("p"), NodeFilter.SHOW_TEXT)
  while (walker.nextNode()) pieces.push(walker.currentNode.textContent ?? "")
  return pieces
    .join(" ")
    .replace(/\s+/g, " ")
    .replace(/ ([.,:;)])/g, "$1")
}

export function findRadio(name: string): HTMLInputElement {
  const labels = [...document.querySelectorAll("label")]
  const radio = labels.find((label) => nameOf(label) === name)?.querySelector("input")
  if (!radio) throw new Error(`no choice "${name}" among: ${labels.map(nameOf).join(" | ")}`)
  return radio
}

/**
 * Turned off here, because these two rules need rendered text and jsdom renders none. tests/ui/gallery.test.ts runs
 * both in a real browser, and tests/unit/assets/tokens.test.ts checks the contrast of the tokens.
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

export function findMenu(question: string): HTMLSelectElement {
  const labels = [...document.querySelectorAll("label")]
  const label = labels.find((candidate) => nameOf(candidate) === question)
  const menuWithName = [...document.querySelectorAll("select")].find(
    (menu) => menu.getAttribute("aria-label") === question,
  )
  const menu = menuWithName ?? document.getElementById(label?.htmlFor ?? "")
  if (!(menu instanceof HTMLSelectElement))
    throw new Error(`no menu "${question}" among: ${labels.map(nameOf).join(" | ")}`)
  return menu
}

export function chooseOption(menu: HTMLSelectElement, name: string): void {
  const option = [...menu.options].find((candidate) => nameOf(candidate) === name)
  if (!option) throw new Error(`no choice "${name}" among: ${[...menu.options].map(nameOf).join(" | ")}`)
  menu.value = option.value
  menu.dispatchEvent(new Event("change"))
}

export function findField(name: string): HTMLInputElement {
  const label = [...document.querySelectorAll("label")].find((candidate) => nameOf(candidate) === name)
  const field = document.getElementById(label?.htmlFor ?? "")
  if (!(field instanceof HTMLInputElement)) throw new Error(`no field "${name}"`)
  return field
}

export function type(field: HTMLInputElement, text: string): void {
  field.value = text
  field.dispatchEvent(new Event("input", { bubbles: true }))
}

/** Submits the field's form, as pressing Enter does. */
export async function submitFormOf(field: HTMLInputElement): Promise<void> {
  field.form?.requestSubmit()
  await flushPromises()
}
