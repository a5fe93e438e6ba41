/*
 * Pages for a site and its sister hosts, for `JourneyOptions.pages`. Each stores a cookie for its own host,
 * one for the whole domain, an entry in local storage and a database. A frame does the same under its own host.
 */

const savingScript = `
  const domain = location.hostname.split(".").slice(-2).join(".")
  document.cookie = "own=saved; max-age=86400"
  document.cookie = "wide=saved; max-age=86400; domain=" + domain
  localStorage.setItem("mark", "saved")
  const saved = new Promise((resolve) => {
    const request = indexedDB.open("marks", 1)
    request.onupgradeneeded = () => request.result.createObjectStore("marks")
    request.onsuccess = () => resolve(request.result.close())
  })`

const frame = `<!doctype html><title>frame</title><script>${savingScript}
  saved.then(() => parent.postMessage("saved", "*"))
</script>`

/** `?frame=<host>` adds a frame of that host. */
const page = `<!doctype html><title>saving</title><body><script>${savingScript}
  const host = new URLSearchParams(location.search).get("frame")
  const framed = new Promise((resolve) => {
    if (host === null) return resolve()
    addEventListener("message", resolve)
    document.body.append(Object.assign(document.createElement("iframe"), { src: "http://" + host + "/family-frame" }))
  })
  Promise.all([saved, framed]).then(() => (document.title = "saved"))
</script>`

export const familyPages: Readonly<Record<string, string>> = { "/family": page, "/family-frame": frame }
