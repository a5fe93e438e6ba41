import type { ServerResponse } from "node:http"
import { answerHostilePage } from "./hostile-closing.ts"
import { answerOddPage } from "./odd-pages.ts"

/**
 * The pages that every host of the lab serves. `mark` is a word chosen by the test. The page puts it
 * into everything it stores, so that the test can search the profile for it.
 */
type Page = (parameters: URLSearchParams, cookies: string) => string

const icon = Buffer.from(
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg==",
  "base64",
)

function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`)
}

function htmlPage(title: string, body: string, head = ""): string {
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${escapeHtml(title)}</title>${head}
<style>body { font: 18px sans-serif; margin: 40px } input, textarea { font: inherit; width: 400px }</style></head>
<body>${body}</body></html>`
}

/** Fills the window with one color, so that a single pixel shows whether the page is visible. */
const plain: Page = (parameters) => {
  const color = /^[0-9a-f]{6}$/.exec(parameters.get("color") ?? "")?.[0] ?? "ff00ff"
  return htmlPage(parameters.get("title") ?? "Plain", "", `<style>html { background: #${color} }</style>`)
}

/** Leaves every kind of trace: cookie, storage, database, cache, icon, and a form to send. */
const traces: Page = (parameters) => {
  const mark = JSON.stringify(parameters.get("mark") ?? "")
  return htmlPage(
    `Traces ${parameters.get("mark") ?? ""}`,
    `<h1>Traces</h1><form action="/sent"><input name="field" autofocus><button>Send</button></form><p id="state">…</p>
<script>
  document.cookie = "mark=" + ${mark} + "; max-age=86400"
  localStorage.setItem("mark", ${mark})
  fetch("/cached?mark=" + encodeURIComponent(${mark}))
  const request = indexedDB.open("marks", 1)
  request.onupgradeneeded = () => request.result.createObjectStore("marks")
  request.onsuccess = () => {
    const write = request.result.transaction("marks", "readwrite")
    write.objectStore("marks").put(${mark}, "mark")
    write.oncomplete = () => (document.getElementById("state").textContent = "saved")
  }
</script>`,
    `<link rel="icon" href="/icon.png?mark=${encodeURIComponent(parameters.get("mark") ?? "")}">`,
  )
}

/** Shows "Leave site?" once someone has typed. With `capture`, its listener runs before any that is added later. */
const chat: Page = (parameters) =>
  htmlPage(
    "Chat",
    `<textarea autofocus style="width: 90vw; height: 80vh"></textarea>
<script>
  document.querySelector("textarea").addEventListener("input", () => {
    window.addEventListener("beforeunload", (event) => event.preventDefault(), ${String(parameters.has("capture"))})
    document.title = "Chat, armed"
    parent.postMessage("armed", "*")
  }, { once: true })
</script>`,
  )

/** The chat in a frame from another host. */
const framed: Page = () =>
  htmlPage(
    "Waiting for its frame",
    `<h1>A page with a chat in it</h1><iframe src="http://widget.test/chat" width="600" height="300"
  onload="document.title = 'Framed chat'"></iframe>
<script>window.addEventListener("message", () => (document.title = "Framed chat, armed"))</script>`,
  )

/** A page on which a person can try the exit by hand. */
const practice: Page = () =>
  htmlPage(
    "A page to practice on",
    `<h1>A page to practice on</h1>
<p>Nothing here is real. Open Porchlight from the toolbar (in Chrome and Edge it is behind the puzzle piece) and look for a hotline. Then come back and press the exit key
that the popup names, or its button.</p>
<p>Then look for this page in the history, under “recently closed”, and with Ctrl+Shift+T.</p>
<form action="/sent"><p>You can type something first: <input name="field"> <button>Send</button></p></form>`,
    "<style>html { background: #fbe3c0 }</style>",
  )

const search: Page = (parameters) => {
  const words = parameters.get("q") ?? ""
  const target = escapeHtml(parameters.get("to") ?? "http://found.test/plain")
  return htmlPage(
    `${words} - Search`,
    `<h1>${escapeHtml(words)}</h1><p><a id="here" href="${target}">first result</a></p>
<p><a id="new-tab" href="${target}" target="_blank">second result</a></p>
${["opener", "noopener", "noreferrer"].map((rel) => `<p><a id="${rel}" rel="${rel}" href="${target}" target="_blank">${rel}</a></p>`).join("")}`,
  )
}

/** A page with its own search box. */
const searchBox: Page = () =>
  htmlPage("Search", `<form action="/search"><input id="field" name="q"><button>Search</button></form>`)

const account: Page = (_, cookies) =>
  cookies.includes("session=open")
    ? htmlPage("Signed in", "<h1>Signed in</h1>")
    : htmlPage("Signed out", `<h1>Signed out</h1><a id="log-in" href="/log-in">Log in</a>`)

/** A text field and a link. `greedy` makes the page block every key; `access` gives the link an access key. */
const keyPage: Page = (parameters) =>
  htmlPage(
    "Keys",
    `<h1>Keys</h1><input id="field"><a href="#" accesskey="${escapeHtml(parameters.get("access") ?? "")}">access</a>${
      parameters.has("greedy")
        ? `<script>for (const type of ["keydown", "keypress", "keyup"]) {
  window.addEventListener(type, (event) => { event.preventDefault(); event.stopImmediatePropagation() }, true)
}</script>`
        : ""
    }`,
  )

const pages: Readonly<Record<string, Page>> = {
  "/plain": plain,
  "/traces": traces,
  "/chat": chat,
  "/framed": framed,
  "/practice": practice,
  "/search": search,
  "/find": searchBox,
  "/account": account,
  "/keys": keyPage,
  "/sent": () => htmlPage("Sent", "<h1>Sent</h1>"),
}

export function answerPage(url: URL, cookies: string, response: ServerResponse): void {
  const page = pages[url.pathname]
  const { searchParams } = url
  if (page) {
    response.writeHead(200, { "content-type": "text/html; charset=utf-8" }).end(page(searchParams, cookies))
  } else if (url.pathname === "/log-in") {
    response.writeHead(302, { location: "/account", "set-cookie": "session=open; Max-Age=86400; Path=/" }).end()
  } else if (url.pathname === "/cached") {
    const mark = (searchParams.get("mark") ?? "").repeat(40)
    response.writeHead(200, { "content-type": "text/plain", "cache-control": "max-age=86400" }).end(mark)
  } else if (url.pathname === "/report") {
    response.writeHead(204).end()
  } else if (url.pathname === "/icon.png") {
    response.writeHead(200, { "content-type": "image/png", "cache-control": "max-age=86400" }).end(icon)
  } else if (url.pathname === "/redirect") {
    response.writeHead(302, { location: searchParams.get("to") ?? "/plain" }).end()
  } else if (!answerOddPage(url, response) && !answerHostilePage(url, response)) {
    response.writeHead(404, { "content-type": "text/plain" }).end("not here")
  }
}
