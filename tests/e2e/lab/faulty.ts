import { cpSync, readFileSync, writeFileSync } from "node:fs"
import { join } from "node:path"

export const faults = ["rejects", "hangs", "late"] as const
export type Fault = (typeof faults)[number]

/** API calls to break, such as `tabs.query` or `storage.local.get`, and how. `tabs.remove late` is late whatever `fault` says. */
export interface Breakage {
  readonly calls: readonly string[]
  readonly fault: Fault
}

const nameOf = (call: string): string => call.split(" ")[0] ?? call

function faultOf(call: string, fault: Fault): Fault {
  return faults.find((own) => call.endsWith(` ${own}`)) ?? fault
}

/** Each broken call reports itself by requesting a host of its own from the lab's site, which serves every host. */
export function hostOf(call: string): string {
  return `${nameOf(call).replaceAll(".", "-").toLowerCase()}.broken.test`
}

/**
 * Runs before the extension's own script. The lab keeps using the working calls through `whole`, because
 * in Firefox it shares the background page with the extension.
 */
function breakCalls(calls: readonly (readonly [call: string, host: string, fault: Fault])[], lateByMs: number): void {
  type Call = (...given: unknown[]) => unknown
  type Tree = Record<string, unknown>
  const whole = new Map<string, Call>()
  // `browser` and `chrome` may share objects; do not break a call twice.
  const brokenCalls = new Set<unknown>()
  const broken = (call: Call, host: string, fault: Fault): Call => {
    return (...given) => {
      fetch(`http://${host}/`, { mode: "no-cors" }).catch(() => undefined)
      const hasCallback = typeof given.at(-1) === "function"
      if (fault === "hangs") return hasCallback ? undefined : new Promise(() => undefined)
      if (fault === "late") {
        return new Promise((resolve) => setTimeout(resolve, lateByMs)).then(() => call(...given))
      }
      if (hasCallback) throw new Error("broken")
      return Promise.reject(new Error("broken"))
    }
  }
  const withWorkingCalls = (tree: Tree, path = ""): Tree =>
    new Proxy<Tree>(
      {},
      {
        get(_, name) {
          const value = tree[String(name)]
          if (typeof value === "function") return whole.get(path + String(name)) ?? (value.bind(tree) as unknown)
          if (typeof value !== "object" || value === null) return value
          return withWorkingCalls(value as Tree, `${path}${String(name)}.`)
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
      if (!owner || typeof call !== "function" || brokenCalls.has(call)) continue
      const bound = call.bind(owner) as Call
      const value = broken(bound, host, fault)
      brokenCalls.add(value)
      if (!whole.has(path)) whole.set(path, bound)
      Object.defineProperty(owner, name, { value, configurable: true, writable: true })
    }
  }
  const root = world.browser ?? world.chrome
  if (root) world.whole = withWorkingCalls(root)
}

/** The delay of a `late` call: longer than the exit waits for any call before the page is off the screen. */
const lateByMs = 3000

/**
 * Copies the built extension and breaks these calls in its background script. The script gets a new
 * name, because Chromium caches a script under its name.
 */
export function writeBroken(build: string, folder: string, { calls, fault }: Breakage): void {
  cpSync(build, folder, { recursive: true })
  const given = [calls.map((call) => [nameOf(call), hostOf(call), faultOf(call, fault)]), lateByMs].map((one) =>
    JSON.stringify(one),
  )
  const script = readFileSync(join(folder, "background.js"), "utf8")
  writeFileSync(join(folder, "broken.js"), `;(${breakCalls.toString()})(${given.join(", ")});\n${script}`)
  const file = join(folder, "manifest.json")
  const manifest = readFileSync(file, "utf8").replaceAll("background.js", "broken.js")
  // Allow a broken call to report itself to the lab's site.
  writeFileSync(file, manifest.replace("connect-src 'none'", "connect-src http://*.broken.test"))
}

/** Replaces the broken extension in place with a working, newer version. Call it while the browser is closed. */
export function repair(build: string, folder: string): void {
  cpSync(build, folder, { recursive: true, force: true })
  const file = join(folder, "manifest.json")
  const manifest = JSON.parse(readFileSync(file, "utf8")) as object
  writeFileSync(file, JSON.stringify({ ...manifest, version: "9.9.9" }))
}
