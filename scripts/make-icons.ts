import { execFileSync } from "node:child_process"
import { readFileSync, writeFileSync } from "node:fs"
import { fileURLToPath } from "node:url"
import { findProgram } from "./programs.mjs"

/** `npm run make:icons`: draws `public/icon/*.png` from the two drawings in `assets/`, with Chromium. */
const root = new URL("..", import.meta.url)
const drawings = { "icon-small.svg": [16, 32], "icon.svg": [48, 96, 128] } as const

/** Runs in a page, because a canvas keeps transparency and a screenshot does not. */
function page(svg: string, sizes: readonly number[]): string {
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
if (chromium === null) throw new Error("no Chromium, Chrome or Edge was found")
for (const [drawing, sizes] of Object.entries(drawings)) {
  const html = page(readFileSync(new URL(`assets/${drawing}`, root), "utf8"), sizes)
  const sandbox = process.getuid?.() === 0 ? ["--no-sandbox"] : []
  const flags = ["--headless", ...sandbox, "--virtual-time-budget=5000", "--dump-dom"]
  const address = `data:text/html;base64,${Buffer.from(html).toString("base64")}`
  const shown = execFileSync(chromium, [...flags, address], { stdio: ["ignore", "pipe", "ignore"] })
  const pictures = [...shown.toString().matchAll(/^.*?data:image\/png;base64,([\w+/=]+)$/gm)]
  sizes.forEach((size, at) => {
    const [, bytes] = pictures[at] ?? []
    if (bytes === undefined) throw new Error(`${drawing} was not drawn with ${size} px`)
    const file = fileURLToPath(new URL(`public/icon/${size}.png`, root))
    writeFileSync(file, Buffer.from(bytes, "base64"))
    console.log(file)
  })
}
