import { describe, expect, it } from "vitest"
import { filesMatching, texts } from "./sources"

/** They mean well and want to know what their child reads. Porchlight must not show it, nor seem to. */
describe("the caring parent who wants control", () => {
  it("finds no dates and no counters of use: only known files write storage, and none tracks use", () => {
    const writing = filesMatching(/\bdisk\./)
    expect([...writing].sort()).toEqual(
      [
        "platform/exit-journal.ts",
        "platform/key-choice.ts",
        "platform/lock-store.ts",
        "platform/settings-change.ts",
        "platform/raw-settings.ts",
      ].sort(),
    )
    expect(
      filesMatching(/lastUsed|usage|analytics|telemetry|opened(At|Count)/i).filter(
        (file) => !/^core\/exit|^platform\/(screen|exit)/.test(file),
      ),
    ).toEqual([])
  })

  it.each([
    ["en", /keeps others.*from changing the settings easily\. It does not stop someone who can remove Porchlight/],
    ["es", /Evita que otros.*cambien la configuración así nada más\. No detiene a quien pueda quitar Porchlight/],
  ] as const)("reads what a lock can and can't do (%s)", (language, expected) => {
    expect(texts(language).get("lock.what")).toMatch(expected)
  })

  it.each([
    ["en", /Nothing on this page can turn off the exit or hide a hotline/],
    ["es", /Nada de esta página puede desactivar la salida rápida ni ocultar una línea de ayuda/],
  ] as const)("reads which guarantees no setting can change (%s)", (language, expected) => {
    expect(texts(language).get("options.guarantees")).toMatch(expected)
  })
})
