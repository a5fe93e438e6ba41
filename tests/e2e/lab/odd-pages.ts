import type { ServerResponse } from "node:http"

/** Pages whose state makes an exit hard. Each sets its title once it has reached that state. */
const page = (title: string, body: string, script = ""): string =>
  `<!doctype html><meta charset="utf-8"><title>${title}</title>
<style>html { background: #ff0000 } button, input { font-size: 40px }</style>
${body}<script>${script}</script>`

const onClick = (script: string): string =>
  `document.querySelector("button").addEventListener("click", () => { ${script} })`

const html: Readonly<Record<string, string>> = {
  "/sound": page(
    "quiet",
    "<button>play</button>",
    onClick(
      `const sound = new AudioContext(); const tone = sound.createOscillator(); tone.connect(sound.destination)
tone.start(); document.title = "playing"`,
    ),
  ),
  "/alert": page(
    "ready",
    "<button>ask</button>",
    onClick(`setTimeout(() => { document.title = "alerting"; setTimeout(() => alert("hello"), 50) }, 0)`),
  ),
  "/hung": page(
    "ready",
    "<button>hang</button>",
    onClick(`document.title = "hung"; setTimeout(() => { for (;;); }, 50)`),
  ),
  "/fullscreen": page(
    "ready",
    "<button>fill</button>",
    onClick(`document.documentElement.requestFullscreen().then(() => { document.title = "fullscreen" })`),
  ),
  "/file": page("file", `<input type="file">`),
  "/opener": page(
    "opener",
    "<button>chat</button>",
    onClick(`window.open("/plain?color=ff0000&title=window", "chat", "popup,width=700,height=600")`),
  ),
  // For a frame in a page of another site, like a chat window.
  "/storing-frame": page(
    "frame",
    "",
    `document.cookie = "frame=1; max-age=86400"
localStorage.setItem("frame", "1")
parent.postMessage("saved", "*")`,
  ),
  // A text field and a link. It shows "Leave site?" once someone has typed: https://developer.mozilla.org/en-US/docs/Web/API/Window/beforeunload_event
  "/letter": page(
    "Letter",
    `<textarea rows="3"></textarea><p><a href="http://found.test/plain?color=ff0000" target="_blank">on</a></p>`,
    `document.querySelector("textarea").addEventListener("input", () => {
  window.addEventListener("beforeunload", (event) => event.preventDefault())
}, { once: true })`,
  ),
  // An always-on-top window with the page's content: https://developer.mozilla.org/en-US/docs/Web/API/Document_Picture-in-Picture_API
  "/picture-in-picture": page(
    "ready",
    "<button>open</button>",
    onClick(`documentPictureInPicture.requestWindow({ width: 500, height: 400 }).then((smallWindow) => {
  smallWindow.document.body.textContent = "words"
  document.title = "open"
})`),
  ),
  // Long enough for Firefox to offer its reader view.
  "/article": page(
    "article",
    `<article><h1>Article</h1>${`<p>${"Some words to read. ".repeat(20)}</p>`.repeat(8)}</article>`,
  ),
}

/** Two ways for a page to redirect the browser. */
const redirects: Readonly<Record<string, (target: string) => string>> = {
  "/refresh": (target) => `<!doctype html><meta http-equiv="refresh" content="0;url=${target}"><title>on</title>`,
  "/replace": (target) =>
    `<!doctype html><title>on</title><script>location.replace(${JSON.stringify(target)})</script>`,
}

/** The smallest file that both browsers display as a PDF. */
const pdf = `%PDF-1.4
1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj
2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj
3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 300 300]>>endobj
trailer<</Root 1 0 R>>`

/** Sends a kilobyte at a time until the browser closes the connection. */
function sendEndlessly(response: ServerResponse): void {
  const timer = setInterval(() => response.write(" ".repeat(1024)), 50)
  response.on("close", () => clearInterval(timer))
}

export function answerOddPage(url: URL, response: ServerResponse): boolean {
  const body = html[url.pathname] ?? redirects[url.pathname]?.(url.searchParams.get("to") ?? "/plain")
  if (body !== undefined) {
    response.writeHead(200, { "content-type": "text/html; charset=utf-8" }).end(body)
  } else if (url.pathname === "/file.pdf") {
    response.writeHead(200, { "content-type": "application/pdf" }).end(pdf)
  } else if (url.pathname === "/document") {
    const name = url.searchParams.get("name") ?? "document"
    response.writeHead(200, {
      "content-type": "application/x-lab",
      "content-disposition": `attachment; filename=${encodeURIComponent(name)}.bin`,
    })
    response.end(name)
  } else if (url.pathname === "/slow") {
    response.writeHead(200, { "content-type": "text/html; charset=utf-8" }).write(page("slow", "<p>slow</p>"))
    sendEndlessly(response)
  } else if (url.pathname === "/download") {
    response.writeHead(200, {
      "content-type": "application/x-lab",
      "content-disposition": "attachment; filename=a.bin",
    })
    sendEndlessly(response)
  } else {
    return false
  }
  return true
}
