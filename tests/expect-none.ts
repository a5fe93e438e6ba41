import { vi } from "vitest"

/** Fails with a row for each fault. `npm test` repeats the first row at its end. */
export const expectNone = vi.defineHelper((faults: readonly string[]): void => {
  if (faults.length > 0) throw new Error(faults.join("\n"))
})
