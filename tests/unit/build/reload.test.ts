import { EventEmitter } from "node:events"
import { join } from "node:path"
import { fileURLToPath } from "node:url"
import { describe, expect, it } from "vitest"
import { reloadBackground } from "@/build/reload"

const root = fileURLToPath(new URL("../../../", import.meta.url))

describe("the background script during development", () => {
  const folder = "/porchlight/directory/"

  /** The file events that WXT receives after changes to these files, as `event path`. */
  function eventsAfterChanges(files: readonly string[], read: () => string): string[] {
    const events: string[] = []
    const watcher = new EventEmitter().on("all", (event: string, path: string) => events.push(`${event} ${path}`))
    const { configureServer } = reloadBackground([{ folder, read }])
    if (typeof configureServer !== "function") throw new Error("it watches nothing")
    void configureServer.call({} as never, { watcher } as never)
    for (const file of files) watcher.emit("change", file)
    return events
  }

  it("is rebuilt once if the data built into it changed", () => {
    const reads = ["a.test", "a.test b.test", "a.test b.test"]
    const events = eventsAfterChanges([`${folder}us.json`, `${folder}us.json`], () => reads.shift() ?? "")
    expect(events).toEqual([`change ${join(root, "entrypoints", "background.ts")}`])
  })

  it("is not rebuilt if another file changed, or if the data built into it stayed the same", () => {
    let reads = 0
    expect(eventsAfterChanges(["/porchlight/docs/us.json"], () => `${reads++}`)).toEqual([])
    expect(eventsAfterChanges([`${folder}us.json`], () => "a.test")).toEqual([])
  })

  it("is not rebuilt while a file can't be read, and is rebuilt once it can", () => {
    const reads = [() => "a.test", () => JSON.parse("{") as string, () => "b.test"]
    const events = eventsAfterChanges([`${folder}us.json`, `${folder}us.json`], () => reads.shift()?.() ?? "")
    expect(events).toHaveLength(1)
  })
})
