import { cpSync, readFileSync, writeFileSync } from "node:fs"
import { join } from "node:path"

export const faults = ["rejects", "hangs", "late"] as const
export type Fault = (typeof faults)[number]

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
  const workingCalls = new Map<string, Call>()
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
          const value = apiObject[String(name)]
          if (typeof value === "function") {
            return workingCalls.get(path + String(name)) ?? (value.bind(apiObject) as unknown)
          }
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
}

/** The delay of a `late` call. Until the page is off the screen, the exit waits for no call as long as this. */
const lateByMs = 3000

/**
 * Copies the built extension and breaks these calls in its background script. The script gets a new
 * name, because Chromium caches a script under its name.
 */
export function writeBrokenBuild(build: string, folder: string, { calls, fault }: Breakage): void {
  cpSync(build, folder, { recursive: true })
  const callsToBreak = calls.map((call) => [nameOf(call), reportHostOf(call), faultOf(call, fault)])
  const argumentSources = `${JSON.stringify(callsToBreak)}, ${JSON.stringify(lateByMs)}`
  const script = readFileSync(join(folder, "background.js"), "utf8")
  writeFileSync(join(folder, "broken.js"), `;(${breakCalls.toString()})(${argumentSources});\n${script}`)
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
