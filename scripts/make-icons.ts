import { execFileSync } from "node:child_process"
import { readFileSync, writeFileSync } from "node:fs"
import { fileURLToPath } from "node:url"
import { findProgram } from "./programs.mjs"

/** `npm run make:icons` renders `assets/icon.svg` as `public/icon/*.png`, with Chromium. */
const root = new URL("..", import.meta.url)
const sizes = [16, 32, 48, 96, 128]

/** A page that renders the drawing on canvases. A canvas keeps transparency; a screenshot does not. */
function renderingPage(svg: string, sizes: readonly number[]): string {
  const source = `data:image/svg+xml;base64,${Buffer.from(svg).toString("base64")}`
  return `<!doctype html><body><script>
const image = new Image()
image.onload = () => {
  for (const size of ${JSON.stringify(sizes)}) {
    const canvas = Object.assign(document.createElement("canvas"), { width: size, height: size })
    canvas.getContext("2d").drawImage(image, 0, 0, size, size)
    document.body.append(canvas.toDataURL("image/png") + "\\n")
  }
}
image.src = "${source}"
</script>`
}

const chromium = findProgram("chromium")
if (chromium === null) throw new Error("no Chromium, Chrome or Edge was found: install one and run this again")
const drawing = readFileSync(new URL("assets/icon.svg", root), "utf8")
const sandbox = process.getuid?.() === 0 ? ["--no-sandbox"] : []
const flags = ["--headless", ...sandbox, "--virtual-time-budget=5000", "--dump-dom"]
const address = `data:text/html;base64,${Buffer.from(renderingPage(drawing, sizes)).toString("base64")}`
const printedPage = execFileSync(chromium, [...flags, address], { stdio: ["ignore", "pipe", "ignore"] })
const pictures = [...printedPage.toString().matchAll(/^.*?data:image\/png;base64,([\w+/=]+)$/gm)]
sizes.forEach((size, index) => {
  const [, bytes] = pictures[index] ?? []
  if (bytes === undefined) throw new Error(`Chromium did not render the icon at ${size} px`)
  const file = fileURLToPath(new URL(`public/icon/${size}.png`, root))
  writeFileSync(file, Buffer.from(bytes, "base64"))
  console.log(file)
})
