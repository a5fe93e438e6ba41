import { EventEmitter } from "node:events"
import { join } from "node:path"
import { fileURLToPath } from "node:url"
import { describe, expect, it } from "vitest"
import { reloadBackground } from "@/build/reload"

const root = fileURLToPath(new URL("../../../", import.meta.url))

describe("while developing, the background", () => {
  const folder = "/porchlight/directory/"

  /** What WXT is told after each of these changes, as `event path`. */
  function toldAfter(files: readonly string[], read: () => string): string[] {
    const told: string[] = []
    const watcher = new EventEmitter().on("all", (event: string, path: string) => told.push(`${event} ${path}`))
    const { configureServer } = reloadBackground([{ folder, read }])
    if (typeof configureServer !== "function") throw new Error("it watches nothing")
    void configureServer.call({} as never, { watcher } as never)
    for (const file of files) watcher.emit("change", file)
    return told
  }

  it("is built again once when what is built into it has changed", () => {
    const reads = ["a.test", "a.test b.test", "a.test b.test"]
    const told = toldAfter([`${folder}us.json`, `${folder}us.json`], () => reads.shift() ?? "")
    expect(told).toEqual([`change ${join(root, "entrypoints", "background.ts")}`])
  })

  it("stays as it is after a change of another file, or of something else in this one", () => {
    let count = 0
    expect(toldAfter(["/porchlight/docs/us.json"], () => `${count++}`)).toEqual([])
    expect(toldAfter([`${folder}us.json`], () => "a.test")).toEqual([])
  })

  it("stays as it is while a file can't be read, and is built again when it can", () => {
    const reads = [() => "a.test", () => JSON.parse("{") as string, () => "b.test"]
    const told = toldAfter([`${folder}us.json`, `${folder}us.json`], () => reads.shift()?.() ?? "")
    expect(told).toHaveLength(1)
  })
})
