import type { ServerResponse } from "node:http"

/**
 * Pages that resist being closed, or try to find out why they are. Each listens for `beforeunload` in the
 * capture phase once someone has typed (the title then says "armed"), and reports what it notices to its
 * own server: `/report?noticed=…`.
 */
interface HostilePage {
  readonly type?: string
  readonly headers?: Readonly<Record<string, string>>
  /** Keeps sending a little more, like a page that never finishes loading. */
  readonly endless?: boolean
  readonly body: string
}

/** Defines `tell` before a page hooks any calls. */
const asking = `
const send = navigator.sendBeacon.bind(navigator)
const tell = (noticed, more = "") => send("/report?" + new URLSearchParams({ noticed, more: String(more).slice(0, 200) }))
const ask = (event) => event.preventDefault()
const add = window.addEventListener.bind(window)
document.addEventListener("input", () => {
  add("beforeunload", ask, { capture: true })
  document.title = "armed"
  parent.postMessage("armed", "*")
}, { once: true })`

/** Large without CSS, which the `strict` page's own policy would block. */
const field = `<textarea rows="20" cols="80"></textarea>`

/** Listens in the bubbling phase only, as most pages do. */
const bubbling = `
document.addEventListener("input", () => {
  window.onbeforeunload = () => "stay"
  document.title = "armed"
}, { once: true })`

const html = (script: string, body = field): string =>
  `<!doctype html><html><head><meta charset="utf-8"><title>ready</title></head><body>${body}<script>${asking}
${script}</script></body></html>`

/** Every call that could empty a page, or keep it from asking "Leave site?". */
const hooks = `
const calls = [
  [EventTarget, "addEventListener removeEventListener dispatchEvent"],
  [Event, "stopImmediatePropagation stopPropagation"],
  [Document, "open write writeln close replaceChildren append createElement createElementNS"],
  [Node, "appendChild removeChild replaceChild insertBefore"],
  [Element, "remove replaceChildren append prepend replaceWith attachShadow"],
  [Window.prototype === Object.getPrototypeOf(window) ? Window : Object, "stop close open clearTimeout"],
  [Range, "deleteContents"],
]
for (const [owner, names] of calls) for (const name of names.split(" ")) {
  const target = owner.prototype && name in owner.prototype ? owner.prototype : window
  const whole = target[name]
  if (typeof whole !== "function") continue
  target[name] = function (...given) {
    tell(name, given.map(String) + new Error().stack)
    return whole.apply(this, given)
  }
}
for (const [owner, name] of [[window, "onbeforeunload"], [Document.prototype, "title"], [Element.prototype, "innerHTML"], [Node.prototype, "textContent"], [Document.prototype, "documentElement"]]) {
  const whole = Object.getOwnPropertyDescriptor(owner, name)
  Object.defineProperty(owner, name, {
    configurable: true,
    get() { tell("get " + name, new Error().stack); return whole.get?.call(this) },
    set(value) { if (value !== "armed") tell("set " + name, value); return whole.set?.call(this, value) },
  })
}`

const observer = `
new MutationObserver((records) => {
  for (const { addedNodes, removedNodes } of records) {
    for (const node of addedNodes) {
      if (node.localName !== "iframe") continue
      tell("a frame", node.name)
      for (const owner of [node.contentWindow.Document, node.contentWindow.EventTarget]) {
        for (const name of Object.keys(owner.prototype)) {
          try { owner.prototype[name] = (...given) => tell("in the frame: " + name, given) } catch {}
        }
      }
    }
    if (removedNodes.length > 0 && !document.querySelector("textarea")) tell("emptied")
  }
}).observe(document, { childList: true, subtree: true })`

const element = `
customElements.define("x-watch", class extends HTMLElement {
  disconnectedCallback() { tell("taken out", new Error().stack) }
})`

const timer = `
addEventListener("input", () => {
  setInterval(() => {
    window.onbeforeunload = () => "stay"
    add("beforeunload", ask, { capture: true })
  }, 1)
  const worker = new Worker(URL.createObjectURL(new Blob(["setInterval(() => postMessage(1), 1)"])))
  worker.onmessage = () => {
    window.onbeforeunload = () => "stay"
    add("beforeunload", ask, { capture: true })
  }
}, { once: true })`

const reopens = `
addEventListener("message", () => (document.title = "armed"))
function open() {
  const frame = document.createElement("iframe")
  frame.src = "http://widget.test/hostile/capture"
  frame.width = frame.height = 400
  ;(document.body ?? document.documentElement ?? document).append(frame)
}
open()
setInterval(() => { if (!document.querySelector("iframe")) { tell("opened again"); open() } }, 1)`

const framed = (address: string, attributes = ""): string =>
  html(
    `addEventListener("message", () => (document.title = "armed"))`,
    `<iframe src="${address}" ${attributes} width="800" height="500"></iframe>`,
  )

const frames = `
for (let count = 0; count < 300; count += 1) {
  const frame = document.createElement("iframe")
  frame.srcdoc = "<script>addEventListener('beforeunload', (event) => event.preventDefault(), true)<\\/script>frame"
  document.body.append(frame)
}`

const xhtml = `<?xml version="1.0"?>
<html xmlns="http://www.w3.org/1999/xhtml"><head><title>ready</title></head><body>${field}
<script><![CDATA[${asking}]]></script></body></html>`

const svg = `<?xml version="1.0"?>
<svg xmlns="http://www.w3.org/2000/svg"><title>ready</title>
<foreignObject width="1000" height="600"><textarea xmlns="http://www.w3.org/1999/xhtml" rows="20" cols="80"></textarea></foreignObject>
<script><![CDATA[${asking}]]></script></svg>`

const pages: Readonly<Record<string, HostilePage>> = {
  bubbling: { body: `<!doctype html><title>ready</title>${field}<script>${bubbling}</script>` },
  capture: { body: html("") },
  hooks: { body: html(hooks) },
  observer: { body: html(observer) },
  element: { body: html(element, `${field}<x-watch></x-watch>`) },
  timer: { body: html(timer) },
  reopens: { body: html(reopens, "") },
  frames: { body: html(frames) },
  foreign: { body: framed("http://widget.test/hostile/capture") },
  "sandboxed-frame": { body: framed("/hostile/capture", `sandbox="allow-scripts allow-modals"`) },
  sandbox: { headers: { "content-security-policy": "sandbox allow-scripts allow-modals" }, body: html("") },
  strict: {
    headers: { "content-security-policy": "default-src 'none'; script-src 'unsafe-inline'; connect-src 'self'" },
    body: html(""),
  },
  loading: { endless: true, body: html("") },
  xhtml: { type: "application/xhtml+xml", body: xhtml },
  svg: { type: "image/svg+xml", body: svg },
}

// cspell:ignore Acro Annot Annots Helv
/** A PDF form that fills the page: Firefox's viewer asks "Leave site?" once someone has typed in it. */
const form = `%PDF-1.4
1 0 obj<</Type/Catalog/Pages 2 0 R/AcroForm<</Fields[4 0 R]/DR<</Font<</Helv 5 0 R>>>>/DA(/Helv 12 Tf 0 g)>>>>endobj
2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj
3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 600]/Annots[4 0 R]>>endobj
4 0 obj<</Type/Annot/Subtype/Widget/FT/Tx/T(name)/Rect[0 0 600 600]/F 4/DA(/Helv 12 Tf 0 g)/P 3 0 R/V()>>endobj
5 0 obj<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>endobj
trailer<</Root 1 0 R>>`

export const hostilePages = Object.keys(pages)

export function answerHostilePage(url: URL, response: ServerResponse): boolean {
  if (url.pathname === "/hostile/form.pdf") {
    response.writeHead(200, { "content-type": "application/pdf" }).end(form)
    return true
  }
  const page = pages[/^\/hostile\/([a-z-]+)$/.exec(url.pathname)?.[1] ?? ""]
  if (!page) return false
  response.writeHead(200, { "content-type": `${page.type ?? "text/html"}; charset=utf-8`, ...page.headers })
  if (!page.endless) return (response.end(page.body), true)
  response.write(page.body)
  const more = setInterval(() => response.write(" "), 50)
  response.on("close", () => clearInterval(more))
  return true
}
