import { cpSync, readdirSync, readFileSync, writeFileSync } from "node:fs"
import { join } from "node:path"

export const faults = ["rejects", "hangs", "late"] as const
/** `missing`: the browser lacks the call, or the whole API if the name is that of an API, such as `history`. */
export type Fault = (typeof faults)[number] | "missing"

/** API calls to break, such as `tabs.query` or `storage.local.get`, and how. A call can name its own fault, as in `tabs.remove late`. */
export interface Breakage {
  readonly calls: readonly string[]
  readonly fault: Fault
}

const nameOf = (call: string): string => call.split(" ")[0] ?? call

function faultOf(call: string, fault: Fault): Fault {
  return faults.find((ownFault) => call.endsWith(` ${ownFault}`)) ?? fault
}

/** Each broken call reports itself by requesting a host of its own from the lab's site, which serves every host. */
export function reportHostOf(call: string): string {
  return `${nameOf(call).replaceAll(".", "-").toLowerCase()}.broken.test`
}

/**
 * Runs before the extension's own script. In Firefox the lab shares the background page with the extension,
 * so it uses the working calls through `workingApi`.
 */
function breakCalls(calls: readonly (readonly [call: string, host: string, fault: Fault])[], lateByMs: number): void {
  type Call = (...args: unknown[]) => unknown
  type ApiObject = Record<string, unknown>
  const workingCalls = new Map<string, unknown>()
  // `browser` and `chrome` may share objects; do not break a call twice.
  const brokenCalls = new Set<unknown>()
  const makeBroken = (call: Call, host: string, fault: Fault): Call => {
    return (...args) => {
      fetch(`http://${host}/`, { mode: "no-cors" }).catch(() => undefined)
      const hasCallback = typeof args.at(-1) === "function"
      if (fault === "hangs") return hasCallback ? undefined : new Promise(() => undefined)
      if (fault === "late") {
        return new Promise((resolve) => setTimeout(resolve, lateByMs)).then(() => call(...args))
      }
      if (hasCallback) throw new Error("broken")
      return Promise.reject(new Error("broken"))
    }
  }
  const withWorkingCalls = (apiObject: ApiObject, path = ""): ApiObject =>
    new Proxy<ApiObject>(
      {},
      {
        get(_, name) {
          const value = workingCalls.get(path + String(name)) ?? apiObject[String(name)]
          if (typeof value === "function") return value.bind(apiObject) as unknown
          if (typeof value !== "object" || value === null) return value
          return withWorkingCalls(value as ApiObject, `${path}${String(name)}.`)
        },
      },
    )
  const world = globalThis as unknown as { browser?: ApiObject; chrome?: ApiObject; workingApi?: ApiObject }
  for (const root of new Set([world.browser, world.chrome])) {
    for (const [path, host, fault] of root ? calls : []) {
      const names = path.split(".")
      const name = names.pop() ?? ""
      const owner = names.reduce<ApiObject | undefined>(
        (apiObject, part) => apiObject?.[part] as ApiObject | undefined,
        root,
      )
      const call = owner?.[name]
      if (owner && fault === "missing") {
        if (!workingCalls.has(path)) workingCalls.set(path, call)
        Object.defineProperty(owner, name, { value: undefined, configurable: true, writable: true })
        continue
      }
      if (!owner || typeof call !== "function" || brokenCalls.has(call)) continue
      const bound = call.bind(owner) as Call
      const value = makeBroken(bound, host, fault)
      brokenCalls.add(value)
      if (!workingCalls.has(path)) workingCalls.set(path, bound)
      Object.defineProperty(owner, name, { value, configurable: true, writable: true })
    }
  }
  const root = world.browser ?? world.chrome
  if (root) world.workingApi = withWorkingCalls(root)

  // Chromium adds an API again whenever it updates what the extension may do. So it gets another object instead.
  const missingApis = calls.flatMap(([path, , fault]) => (fault === "missing" && !path.includes(".") ? path : []))
  if (missingApis.length === 0 || navigator.userAgent.includes("Firefox")) return
  for (const name of ["browser", "chrome"] as const) {
    const complete = world[name]
    const isThere = (_: object, key: string | symbol): boolean =>
      complete !== undefined && key in complete && !missingApis.includes(String(key))
    const value = new Proxy<ApiObject>(
      {},
      { has: isThere, get: (_, key) => (isThere(_, key) ? complete?.[String(key)] : undefined) },
    )
    if (complete) Object.defineProperty(world, name, { value, configurable: true, writable: true })
  }
}

/** The delay of a `late` call. Until the page is off the screen, the exit waits for no call as long as this. */
const lateByMs = 3000

function breakInPages(folder: string, breaking: string): void {
  writeFileSync(join(folder, "missing.js"), breaking)
  for (const name of readdirSync(folder).filter((file) => file.endsWith(".html"))) {
    const page = readFileSync(join(folder, name), "utf8")
    writeFileSync(join(folder, name), page.replace("<head>", '<head><script src="/missing.js"></script>'))
  }
}

/**
 * Copies the built extension and breaks these calls in its background script. The script gets a new
 * name, because Chromium caches a script under its name. Calls that are missing are missing in the pages too.
 */
export function writeBrokenBuild(build: string, folder: string, { calls, fault }: Breakage): void {
  cpSync(build, folder, { recursive: true })
  const callsToBreak = calls.map((call) => [nameOf(call), reportHostOf(call), faultOf(call, fault)])
  const argumentSources = `${JSON.stringify(callsToBreak)}, ${JSON.stringify(lateByMs)}`
  const script = readFileSync(join(folder, "background.js"), "utf8")
  const breaking = `;(${breakCalls.toString()})(${argumentSources});\n`
  writeFileSync(join(folder, "broken.js"), breaking + script)
  if (fault === "missing") breakInPages(folder, breaking)
  const file = join(folder, "manifest.json")
  const manifest = readFileSync(file, "utf8").replaceAll("background.js", "broken.js")
  // Allow a broken call to report itself to the lab's site.
  writeFileSync(file, manifest.replace("connect-src 'none'", "connect-src http://*.broken.test"))
}

/** Replaces the broken extension in place with a working, newer version. Call it while the browser is closed. */
export function repairBuild(build: string, folder: string): void {
  cpSync(build, folder, { recursive: true, force: true })
  const file = join(folder, "manifest.json")
  const manifest = JSON.parse(readFileSync(file, "utf8")) as object
  writeFileSync(file, JSON.stringify({ ...manifest, version: "9.9.9" }))
}
