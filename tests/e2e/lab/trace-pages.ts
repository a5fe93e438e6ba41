/*
 * A page that leaves every kind of trace that a page can, each with a mark of its own, and a page of
 * results that leads to it. The server sends the same text to everyone: a mark stands in what a visit
 * left, and nowhere else. The marks end in address, title, cookie, storage, database, cache, icon, form
 * or download; in wide for a cookie of the whole domain, in sister for what a frame on a host of the same
 * site saved (`www.`, `chat.`), in frame for one of another site. The browser itself adds a zoom level and
 * a permission, which know the host only.
 */

const head = `<!doctype html><html lang="en"><meta charset="utf-8"><style>body { font: 18px sans-serif; margin: 40px }</style>`

/** Firefox keeps an icon only that stood in the page before it was shown: the text of the page has to name it. */
const visit = `${head}<script>
  const mark = new URLSearchParams(location.search).get("mark").replace(/address$/, "")
  document.write('<link rel="icon" href="/icon.png?mark=' + mark + 'icon">')
</script><h1>A page</h1>
<form action="/sent" method="post"><input name="field"><button>Send</button></form>
<p><a id="file">A file</a></p><p id="state"></p>
<script>
  document.title = mark + "title"
  document.cookie = "mark=" + mark + "cookie; max-age=86400"
  document.cookie = "wide=" + mark + "wide; max-age=86400; domain=" + location.hostname
  const frames = [["www." + location.hostname, "sister"], ["chat." + location.hostname, "sister"], ["widget.test", "frame"]]
  for (const [host, kind] of frames) {
    const frame = document.createElement("iframe")
    frame.src = "http://" + host + "/part?mark=" + mark + kind
    frame.hidden = true
    document.body.append(frame)
  }
  const framed = new Promise((resolve) => {
    let left = frames.length
    addEventListener("message", () => (left -= 1) === 0 && resolve())
  })
  localStorage.setItem("mark", mark + "storage")
  document.querySelector("#file").href = "/document?name=" + mark + "download"
  const cached = fetch("/cached?mark=" + mark + "cache").then((answer) => answer.text())
  const stored = new Promise((resolve) => {
    const request = indexedDB.open("marks", 1)
    request.onupgradeneeded = () => request.result.createObjectStore("marks")
    request.onsuccess = () => {
      const write = request.result.transaction("marks", "readwrite")
      write.objectStore("marks").put(mark + "database", "mark")
      write.oncomplete = resolve
    }
  })
  Promise.all([cached, stored, framed]).then(() => (document.querySelector("#state").textContent = "left"))
</script>`

/** In a frame of a page: it saves under its own host, or what the browser makes of it there. */
const part = `<!doctype html><script>
  const mark = new URLSearchParams(location.search).get("mark")
  document.cookie = "mark=" + mark + "; max-age=86400"
  localStorage.setItem("mark", mark)
  const request = indexedDB.open("marks", 1)
  request.onupgradeneeded = () => request.result.createObjectStore("marks")
  request.onsuccess = () => {
    const write = request.result.transaction("marks", "readwrite")
    write.objectStore("marks").put(mark, "mark")
    write.oncomplete = () => parent.postMessage("left", "*")
  }
</script>`

/** The address of the result comes packed: the mark of one visit must not stand in the traces of another. */
const results = `${head}<title>Results</title><h1>Results</h1><p><a id="here">first result</a></p>
<script>
  const asked = new URLSearchParams(location.search)
  document.title = asked.get("q").replace(/address$/, "title") + " - Search"
  document.querySelector("#here").href = atob(asked.get("to"))
</script>`

export const tracePages: Readonly<Record<string, string>> = {
  "/visit": visit,
  "/part": part,
  "/results": results,
  "/search": results,
}
