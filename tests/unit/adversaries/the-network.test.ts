import { expect, it } from "vitest"
import { filesThatSay, sources } from "./sources"

/**
 * Router, school filter, provider. That a real browser sends nothing while the popup is used is watched
 * in tests/e2e/popup.test.ts and tests/e2e/simulated-week.test.ts.
 */
it("the network hears nothing from us: nothing that ships can ask for anything", () => {
  const asking =
    /\bfetch\(|XMLHttpRequest|WebSocket|EventSource|sendBeacon|importScripts|rel="(preconnect|prefetch|dns-prefetch)/
  expect(filesThatSay(asking, sources(/\.(ts|vue|html|css)$/))).toEqual([])
})

it("the network sees no picture, font or script of another place in a page of ours", () => {
  const remote = /(src|url|@import)\s*[=(]?\s*["'(]?(https?:)?\/\/\w/i
  expect(filesThatSay(remote, sources(/\.(vue|html|css)$/))).toEqual([])
})

it("the network gets no page of ours from a browser that offers to translate it: each says that it is not to be", () => {
  const pages = sources(/index\.html$/)
  expect(pages.length).toBeGreaterThan(5)
  expect(pages.filter(({ text }) => !text.includes('<html lang="en" translate="no">')).map(({ file }) => file)).toEqual(
    [],
  )
})
