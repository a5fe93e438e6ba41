import { cpSync, readFileSync, writeFileSync } from "node:fs"
import { join } from "node:path"

export const faults = ["rejects", "hangs", "late"] as const
export type Fault = (typeof faults)[number]

/** Some calls of the browser, as `tabs.query` or `storage.local.get`, and how they are broken; `tabs.remove late` is late in any case. */
export interface Breakage {
  readonly calls: readonly string[]
  readonly fault: Fault
}

const nameOf = (call: string): string => call.split(" ")[0] ?? call

function faultOf(call: string, fault: Fault): Fault {
  return faults.find((own) => call.endsWith(` ${own}`)) ?? fault
}

/** Each broken call tells the lab's site, which plays every host, by the name that it asks for. */
export function hostOf(call: string): string {
  return `${nameOf(call).replaceAll(".", "-").toLowerCase()}.struck.test`
}

/**
 * Runs before the extension's own script. What asks from outside goes on through `whole`: in Firefox
 * the lab shares the background page with the extension.
 */
function strike(calls: readonly (readonly [call: string, host: string, fault: Fault])[], late: number): void {
  type Call = (...given: unknown[]) => unknown
  type Tree = Record<string, unknown>
  const whole = new Map<string, Call>()
  // `browser` and `chrome` may share what they are made of.
  const struck = new Set<unknown>()
  const broken = (call: Call, host: string, fault: Fault): Call => {
    return (...given) => {
      fetch(`http://${host}/`, { mode: "no-cors" }).catch(() => undefined)
      const hasCallback = typeof given.at(-1) === "function"
      if (fault === "hangs") return hasCallback ? undefined : new Promise(() => undefined)
      if (fault === "late") {
        return new Promise((resolve) => setTimeout(resolve, late)).then(() => call(...given))
      }
      if (hasCallback) throw new Error("broken")
      return Promise.reject(new Error("broken"))
    }
  }
  const seen = (tree: Tree, path = ""): Tree =>
    new Proxy<Tree>(
      {},
      {
        get(_, name) {
          const value = tree[String(name)]
          if (typeof value === "function") return whole.get(path + String(name)) ?? (value.bind(tree) as unknown)
          return typeof value === "object" && value !== null ? seen(value as Tree, `${path}${String(name)}.`) : value
        },
      },
    )
  const world = globalThis as unknown as { browser?: Tree; chrome?: Tree; whole?: Tree }
  for (const root of new Set([world.browser, world.chrome])) {
    for (const [path, host, fault] of root ? calls : []) {
      const names = path.split(".")
      const name = names.pop() ?? ""
      const owner = names.reduce<Tree | undefined>((tree, each) => tree?.[each] as Tree | undefined, root)
      const call = owner?.[name]
      if (!owner || typeof call !== "function" || struck.has(call)) continue
      const bound = call.bind(owner) as Call
      const value = broken(bound, host, fault)
      struck.add(value)
      if (!whole.has(path)) whole.set(path, bound)
      Object.defineProperty(owner, name, { value, configurable: true, writable: true })
    }
  }
  const root = world.browser ?? world.chrome
  if (root) world.whole = seen(root)
}

/** How late `late` is: longer than the exit waits for any call before the page is off the screen. */
const lateBy = 3000

/**
 * Copies the built extension, with these calls broken in its background. The script has another name
 * than the whole one: Chromium keeps what it has seen of a script under its name.
 */
export function writeBroken(build: string, folder: string, { calls, fault }: Breakage): void {
  cpSync(build, folder, { recursive: true })
  const given = [calls.map((call) => [nameOf(call), hostOf(call), faultOf(call, fault)]), lateBy].map((one) =>
    JSON.stringify(one),
  )
  const script = readFileSync(join(folder, "background.js"), "utf8")
  writeFileSync(join(folder, "broken.js"), `;(${strike.toString()})(${given.join(", ")});\n${script}`)
  const file = join(folder, "manifest.json")
  const manifest = readFileSync(file, "utf8").replaceAll("background.js", "broken.js")
  // So that a broken call can tell the lab's site.
  writeFileSync(file, manifest.replace("connect-src 'none'", "connect-src http://*.struck.test"))
}

/** The same extension, at the same place, whole again: a newer version. To be done while the browser is closed. */
export function mend(build: string, folder: string): void {
  cpSync(build, folder, { recursive: true, force: true })
  const file = join(folder, "manifest.json")
  const manifest = JSON.parse(readFileSync(file, "utf8")) as object
  writeFileSync(file, JSON.stringify({ ...manifest, version: "9.9.9" }))
}
