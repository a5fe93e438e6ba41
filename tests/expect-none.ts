import { vi } from "vitest"

/** Fails with a row for each fault. The first row is what `npm test` repeats at its end. */
export const expectNone = vi.defineHelper((faults: readonly string[]): void => {
  if (faults.length > 0) throw new Error(faults.join("\n"))
})
