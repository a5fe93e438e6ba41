/*
 * A page that leaves every kind of trace a page can, each with its own mark, and a results page that
 * links to it. The server sends the same text for every visit, so a mark appears only in the traces.
 * The end of a mark names the kind of trace:
 * - address, title, cookie, storage, database, cache, icon, form, download;
 * - wide: a cookie of the whole domain;
 * - sister: data of a frame on another host of the same site (`www.`, `chat.`);
 * - frame: data of a frame of another site.
 * The browser itself adds a zoom level and a permission, which contain only the host.
 */

const head = `<!doctype html><html lang="en"><meta charset="utf-8"><style>body { font: 18px sans-serif; margin: 40px }</style>`

/** Firefox keeps an icon only if the page's markup links to it before the page is shown. */
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
    frame.src = "http://" + host + "/frame?mark=" + mark + kind
    frame.hidden = true
    document.body.append(frame)
  }
  const framed = new Promise((resolve) => {
    let remaining = frames.length
    addEventListener("message", () => (remaining -= 1) === 0 && resolve())
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
  Promise.all([cached, stored, framed]).then(() => (document.querySelector("#state").textContent = "saved"))
</script>`

/** A page for frames. It stores data under its own host, or in the partition that the browser gives it. */
const frame = `<!doctype html><script>
  const mark = new URLSearchParams(location.search).get("mark")
  document.cookie = "mark=" + mark + "; max-age=86400"
  localStorage.setItem("mark", mark)
  const request = indexedDB.open("marks", 1)
  request.onupgradeneeded = () => request.result.createObjectStore("marks")
  request.onsuccess = () => {
    const write = request.result.transaction("marks", "readwrite")
    write.objectStore("marks").put(mark, "mark")
    write.oncomplete = () => parent.postMessage("saved", "*")
  }
</script>`

/** Takes the result's address as base64, so that one visit's mark does not appear in another's traces. */
const results = `${head}<title>Results</title><h1>Results</h1><p><a id="here">first result</a></p>
<script>
  const parameters = new URLSearchParams(location.search)
  document.title = parameters.get("q").replace(/address$/, "title") + " - Search"
  document.querySelector("#here").href = atob(parameters.get("to"))
</script>`

export const tracePages: Readonly<Record<string, string>> = {
  "/visit": visit,
  "/frame": frame,
  "/results": results,
  "/search": results,
}
