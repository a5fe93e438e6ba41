import { spawnSync } from "node:child_process"
import { fileURLToPath } from "node:url"
import { expect, it } from "vitest"

const command = fileURLToPath(new URL("../../../../scripts/make-store.ts", import.meta.url))

it("starts in Node, which needs the extension of each file, and refuses an address without https", () => {
  const { status, stderr } = spawnSync(process.execPath, [command, "--policy", "harbor.test"], { encoding: "utf8" })
  expect(stderr).toMatch(/^--policy "harbor\.test": write an address with https/)
  expect(status).toBe(1)
})
