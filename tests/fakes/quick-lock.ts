import { webcrypto } from "node:crypto"
import { vi, type Mock } from "vitest"

/**
 * Makes the lock derive each key in one round, whatever number of rounds it requests. A million rounds take half a
 * second, and a test of the lock derives several keys. The mock's calls still have the requested number. Also installs
 * Node's `crypto.subtle`, which jsdom lacks.
 */
export function quickLock(): Mock<SubtleCrypto["deriveBits"]> {
  vi.stubGlobal("crypto", webcrypto)
  const derive = crypto.subtle.deriveBits.bind(crypto.subtle)
  return vi
    .spyOn(crypto.subtle, "deriveBits")
    .mockImplementation((algorithm, ...rest) =>
      derive(typeof algorithm === "string" ? algorithm : { ...algorithm, iterations: 1 }, ...rest),
    )
}
