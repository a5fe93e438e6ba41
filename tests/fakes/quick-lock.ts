import { webcrypto } from "node:crypto"
import { vi, type Mock } from "vitest"

/**
 * Derives keys in one round, whatever number of rounds is asked for: a million takes half a second,
 * and a test of the lock asks several times. What was asked for stays in the mock's calls. jsdom has
 * no `crypto.subtle`, as browsers do: it gets Node's.
 */
export function quickLock(): Mock<SubtleCrypto["deriveBits"]> {
  vi.stubGlobal("crypto", webcrypto)
  const derive = crypto.subtle.deriveBits.bind(crypto.subtle)
  return vi
    .spyOn(crypto.subtle, "deriveBits")
    .mockImplementation((algorithm, ...others) =>
      derive(typeof algorithm === "string" ? algorithm : { ...algorithm, iterations: 1 }, ...others),
    )
}
