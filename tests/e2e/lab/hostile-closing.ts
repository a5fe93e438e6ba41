import type { ServerResponse } from "node:http"

/**
 * Pages that resist being closed, or try to find out what closes them. Once someone has typed, each listens
 * for `beforeunload`, most in the capture phase. Its title then says "armed". It reports what it notices to
 * its own server: `/report?noticed=…`.
 */
interface HostilePage {
  readonly type?: string
  readonly headers?: Readonly<Record<string, string>>
  /** Keeps sending a little more, like a page that never finishes loading. */
  readonly endless?: boolean
  readonly body: string
}

/** Shows "Leave site?" once someone has typed. It defines `report` before the page hooks any calls. */
const armingScript = `
const send = navigator.sendBeacon.bind(navigator)
const report = (noticed, details = "") =>
  send("/report?" + new URLSearchParams({ noticed, details: String(details).slice(0, 200) }))
const showDialog = (event) => event.preventDefault()
const addListener = window.addEventListener.bind(window)
document.addEventListener("input", () => {
  addListener("beforeunload", showDialog, { capture: true })
  document.title = "armed"
  parent.postMessage("armed", "*")
}, { once: true })`

/** A field that is large without CSS, because the policy of the `strict-policy` page blocks CSS. */
const field = `<textarea rows="20" cols="80"></textarea>`

/** Listens in the bubbling phase only, as most pages do. */
const bubblingScript = `
document.addEventListener("input", () => {
  window.onbeforeunload = () => "stay"
  document.title = "armed"
}, { once: true })`

const html = (script: string, body = field): string =>
  `<!doctype html><html><head><meta charset="utf-8"><title>ready</title></head><body>${body}<script>${armingScript}
${script}</script></body></html>`

/** Hooks every call that could empty a page or suppress its "Leave site?" dialog. */
const hookingScript = `
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
  const original = target[name]
  if (typeof original !== "function") continue
  target[name] = function (...args) {
    report(name, args.map(String) + new Error().stack)
    return original.apply(this, args)
  }
}
for (const [owner, name] of [[window, "onbeforeunload"], [Document.prototype, "title"], [Element.prototype, "innerHTML"], [Node.prototype, "textContent"], [Document.prototype, "documentElement"]]) {
  const original = Object.getOwnPropertyDescriptor(owner, name)
  Object.defineProperty(owner, name, {
    configurable: true,
    get() { report("get " + name, new Error().stack); return original.get?.call(this) },
    set(value) { if (value !== "armed") report("set " + name, value); return original.set?.call(this, value) },
  })
}`

/** Watches the page's own document, and each frame that appears in it. */
const observingScript = `
new MutationObserver((records) => {
  for (const { addedNodes, removedNodes } of records) {
    for (const node of addedNodes) {
      if (node.localName !== "iframe") continue
      report("a frame", node.name)
      for (const owner of [node.contentWindow.Document, node.contentWindow.EventTarget]) {
        for (const name of Object.keys(owner.prototype)) {
          try { owner.prototype[name] = (...args) => report("in the frame: " + name, args) } catch {}
        }
      }
    }
    if (removedNodes.length > 0 && !document.querySelector("textarea")) report("emptied")
  }
}).observe(document, { childList: true, subtree: true })`

/** Notices when an element of its own leaves the document. */
const customElementScript = `
customElements.define("x-watch", class extends HTMLElement {
  disconnectedCallback() { report("removed", new Error().stack) }
})`

/** Listens again every millisecond, in case something removes its listeners. */
const listenerRenewingScript = `
addEventListener("input", () => {
  setInterval(() => {
    window.onbeforeunload = () => "stay"
    addListener("beforeunload", showDialog, { capture: true })
  }, 1)
  const worker = new Worker(URL.createObjectURL(new Blob(["setInterval(() => postMessage(1), 1)"])))
  worker.onmessage = () => {
    window.onbeforeunload = () => "stay"
    addListener("beforeunload", showDialog, { capture: true })
  }
}, { once: true })`

/** Adds its frame again whenever the frame is gone. */
const reopeningScript = `
addEventListener("message", () => (document.title = "armed"))
function openFrame() {
  const frame = document.createElement("iframe")
  frame.src = "http://widget.test/hostile/capturing-listener"
  frame.width = frame.height = 400
  ;(document.body ?? document.documentElement ?? document).append(frame)
}
openFrame()
setInterval(() => { if (!document.querySelector("iframe")) { report("reopened"); openFrame() } }, 1)`

const pageWithFrame = (address: string, attributes = ""): string =>
  html(
    `addEventListener("message", () => (document.title = "armed"))`,
    `<iframe src="${address}" ${attributes} width="800" height="500"></iframe>`,
  )

const manyFramesScript = `
for (let count = 0; count < 300; count += 1) {
  const frame = document.createElement("iframe")
  frame.srcdoc = "<script>addEventListener('beforeunload', (event) => event.preventDefault(), true)<\\/script>frame"
  document.body.append(frame)
}`

const xhtml = `<?xml version="1.0"?>
<html xmlns="http://www.w3.org/1999/xhtml"><head><title>ready</title></head><body>${field}
<script><![CDATA[${armingScript}]]></script></body></html>`

const svg = `<?xml version="1.0"?>
<svg xmlns="http://www.w3.org/2000/svg"><title>ready</title>
<foreignObject width="1000" height="600"><textarea xmlns="http://www.w3.org/1999/xhtml" rows="20" cols="80"></textarea></foreignObject>
<script><![CDATA[${armingScript}]]></script></svg>`

const pages: Readonly<Record<string, HostilePage>> = {
  "bubbling-listener": { body: `<!doctype html><title>ready</title>${field}<script>${bubblingScript}</script>` },
  "capturing-listener": { body: html("") },
  "hooked-calls": { body: html(hookingScript) },
  "mutation-observer": { body: html(observingScript) },
  "custom-element": { body: html(customElementScript, `${field}<x-watch></x-watch>`) },
  "listener-renewed-each-millisecond": { body: html(listenerRenewingScript) },
  "frame-that-reopens": { body: html(reopeningScript, "") },
  "many-frames": { body: html(manyFramesScript) },
  "cross-site-frame": { body: pageWithFrame("http://widget.test/hostile/capturing-listener") },
  "sandboxed-frame": {
    body: pageWithFrame("/hostile/capturing-listener", `sandbox="allow-scripts allow-modals"`),
  },
  "sandboxed-page": { headers: { "content-security-policy": "sandbox allow-scripts allow-modals" }, body: html("") },
  "strict-policy": {
    headers: { "content-security-policy": "default-src 'none'; script-src 'unsafe-inline'; connect-src 'self'" },
    body: html(""),
  },
  "endless-loading": { endless: true, body: html("") },
  xhtml: { type: "application/xhtml+xml", body: xhtml },
  svg: { type: "image/svg+xml", body: svg },
}

// cspell:ignore Acro Annot Annots Helv
/** A PDF form that fills the page. Firefox's viewer shows "Leave site?" once someone has typed in it. */
const pdfForm = `%PDF-1.4
1 0 obj<</Type/Catalog/Pages 2 0 R/AcroForm<</Fields[4 0 R]/DR<</Font<</Helv 5 0 R>>>>/DA(/Helv 12 Tf 0 g)>>>>endobj
2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj
3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 600]/Annots[4 0 R]>>endobj
4 0 obj<</Type/Annot/Subtype/Widget/FT/Tx/T(name)/Rect[0 0 600 600]/F 4/DA(/Helv 12 Tf 0 g)/P 3 0 R/V()>>endobj
5 0 obj<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>endobj
trailer<</Root 1 0 R>>`

export const hostilePageNames = Object.keys(pages)

export function answerHostilePage(url: URL, response: ServerResponse): boolean {
  if (url.pathname === "/hostile/form.pdf") {
    response.writeHead(200, { "content-type": "application/pdf" }).end(pdfForm)
    return true
  }
  const page = pages[/^\/hostile\/([a-z-]+)$/.exec(url.pathname)?.[1] ?? ""]
  if (!page) return false
  response.writeHead(200, { "content-type": `${page.type ?? "text/html"}; charset=utf-8`, ...page.headers })
  if (!page.endless) return (response.end(page.body), true)
  response.write(page.body)
  const sending = setInterval(() => response.write(" "), 50)
  response.on("close", () => clearInterval(sending))
  return true
}
