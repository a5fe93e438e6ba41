import type { ServerResponse } from "node:http"

/** Pages that get into states that make an exit hard. Each sets its title once it is there. */
const page = (title: string, body: string, script = ""): string =>
  `<!doctype html><meta charset="utf-8"><title>${title}</title>
<style>html { background: #ff0000 } button, input { font-size: 40px }</style>
${body}<script>${script}</script>`

const onClick = (work: string): string =>
  `document.querySelector("button").addEventListener("click", () => { ${work} })`

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
    "calm",
    "<button>ask</button>",
    onClick(`setTimeout(() => { document.title = "alerting"; setTimeout(() => alert("hello"), 50) }, 0)`),
  ),
  "/hung": page(
    "calm",
    "<button>hang</button>",
    onClick(`document.title = "hung"; setTimeout(() => { for (;;); }, 50)`),
  ),
  "/full": page(
    "small",
    "<button>fill</button>",
    onClick(`document.documentElement.requestFullscreen().then(() => { document.title = "full" })`),
  ),
  "/file": page("file", `<input type="file">`),
  "/opener": page(
    "opener",
    "<button>chat</button>",
    onClick(`window.open("/plain?color=ff0000&title=window", "chat", "popup,width=700,height=600")`),
  ),
  // A frame from another site, like a chat window.
  "/part": page(
    "part",
    "",
    `document.cookie = "part=1; max-age=86400"
localStorage.setItem("part", "1")
parent.postMessage("kept", "*")`,
  ),
  // A text field and a link; asks "Leave site?" once someone has typed: https://developer.mozilla.org/en-US/docs/Web/API/Window/beforeunload_event
  "/letter": page(
    "Letter",
    `<textarea rows="3"></textarea><p><a href="http://found.test/plain?color=ff0000" target="_blank">on</a></p>`,
    `document.querySelector("textarea").addEventListener("input", () => {
  window.addEventListener("beforeunload", (event) => event.preventDefault())
}, { once: true })`,
  ),
  // An always-on-top window with the page's content: https://developer.mozilla.org/en-US/docs/Web/API/Document_Picture-in-Picture_API
  "/small": page(
    "large",
    "<button>small</button>",
    onClick(`documentPictureInPicture.requestWindow({ width: 500, height: 400 }).then((small) => {
  small.document.body.textContent = "words"
  document.title = "small"
})`),
  ),
  // Long enough for Firefox to offer its reader view.
  "/article": page(
    "article",
    `<article><h1>Article</h1>${`<p>${"Some words to read. ".repeat(20)}</p>`.repeat(8)}</article>`,
  ),
}

/** Two ways for a page to redirect the browser. */
const redirects: Readonly<Record<string, (to: string) => string>> = {
  "/refresh": (to) => `<!doctype html><meta http-equiv="refresh" content="0;url=${to}"><title>on</title>`,
  "/replace": (to) => `<!doctype html><title>on</title><script>location.replace(${JSON.stringify(to)})</script>`,
}

/** The smallest file that both browsers display as a PDF. */
const pdf = `%PDF-1.4
1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj
2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj
3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 300 300]>>endobj
trailer<</Root 1 0 R>>`

/** Sends a little at a time until the browser closes the connection. */
function trickle(response: ServerResponse): void {
  const timer = setInterval(() => response.write(" ".repeat(1024)), 50)
  response.on("close", () => clearInterval(timer))
}

export function answerOddPage(url: URL, response: ServerResponse): boolean {
  const known = html[url.pathname] ?? redirects[url.pathname]?.(url.searchParams.get("to") ?? "/plain")
  if (known !== undefined) {
    response.writeHead(200, { "content-type": "text/html; charset=utf-8" }).end(known)
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
    trickle(response)
  } else if (url.pathname === "/download") {
    response.writeHead(200, {
      "content-type": "application/x-lab",
      "content-disposition": "attachment; filename=a.bin",
    })
    trickle(response)
  } else {
    return false
  }
  return true
}
