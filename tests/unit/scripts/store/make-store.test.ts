import { spawnSync } from "node:child_process"
import { fileURLToPath } from "node:url"
import { expect, it } from "vitest"

const command = fileURLToPath(new URL("../../../../scripts/make-store.ts", import.meta.url))

it("make-store.ts runs in plain Node, and refuses an address without https", () => {
  const { status, stderr } = spawnSync(process.execPath, [command, "--policy", "harbor.test"], { encoding: "utf8" })
  expect(stderr).toMatch(/^--policy "harbor\.test": write an address with https/)
  expect(status).toBe(1)
})
