import { webcrypto } from "node:crypto"
import { vi, type Mock } from "vitest"

/**
 * Derives keys in one round, whatever number of rounds the code requests: a million rounds take half a
 * second, and a test of the lock derives several keys. The mock's calls still have the requested number.
 * jsdom lacks `crypto.subtle`, so this also installs Node's.
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
