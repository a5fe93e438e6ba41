import { expect, it } from "vitest"
import { filesMatching, sources, pages } from "./sources"

/**
 * The router, the school's filter, the internet provider. tests/e2e/popup.test.ts and tests/e2e/simulated-week.test.ts
 * check that a real browser sends nothing while the popup is in use.
 */
it("the network gets no request from Porchlight: no shipped file can make one", () => {
  const requests =
    /\bfetch\(|XMLHttpRequest|WebSocket|EventSource|sendBeacon|importScripts|rel="(preconnect|prefetch|dns-prefetch)/
  expect(filesMatching(requests, sources(/\.(ts|vue|html|css)$/))).toEqual([])
})

it("the network gets no request for a remote image, font or script from Porchlight's pages", () => {
  const remote = /(src|url|@import)\s*[=(]?\s*["'(]?(https?:)?\/\/\w/i
  expect(filesMatching(remote, sources(/\.(vue|html|css)$/))).toEqual([])
})

it("the network gets no page text from a browser's translator: each page opts out of translation", () => {
  const all = pages()
  expect(all.length).toBeGreaterThan(5)
  expect(all.filter(({ text }) => !text.includes('<html lang="en" translate="no">')).map(({ file }) => file)).toEqual(
    [],
  )
})
