/*
 * Improves the button to leave a page of the site. The page disappears at once, and the Back button does not lead to it.
 * Shift pressed three times within five seconds does the same, and so do the keys of the extension, for a reader who
 * knows them from there. Without this script, the button is a plain link.
 */
const exitLink = document.querySelector("a.exit")
const pressesForExit = 3
const pressesMs = 5000
let presses = []

function exit() {
  document.body.hidden = true
  location.replace(exitLink.href)
}

exitLink?.addEventListener("click", (event) => {
  event.preventDefault()
  exit()
})

document.addEventListener("keyup", ({ key, timeStamp }) => {
  presses = key === "Shift" ? [...presses.filter((time) => timeStamp - time < pressesMs), timeStamp] : []
  if (exitLink && presses.length >= pressesForExit) exit()
})

document.addEventListener("keydown", (event) => {
  const { code, altKey, ctrlKey, shiftKey } = event
  if (!exitLink || code !== "KeyX" || altKey === (ctrlKey && shiftKey)) return
  event.preventDefault()
  exit()
})

document.querySelector(".exit-means")?.removeAttribute("hidden")

// A page that the browser kept for the Back button would still be blank.
addEventListener("pageshow", () => {
  document.body.hidden = false
})
