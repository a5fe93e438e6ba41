import { describe, expect, it } from "vitest"
import { filesThatSay, texts } from "./sources"

/** They mean well, want to know what their child reads, and must not believe that this tells them. */
describe("the caring parent who wants control", () => {
  it("finds nothing that is kept by time or counted: no part of what ships writes a date to the disk", () => {
    const writing = filesThatSay(/storage\.local|area\(\)/)
    expect([...writing].sort()).toEqual(
      [
        "platform/exit-journal.ts",
        "platform/key-choice.ts",
        "platform/lock-store.ts",
        "platform/settings-change.ts",
        "platform/settings-store.ts",
      ].sort(),
    )
    expect(
      filesThatSay(/lastUsed|usage|analytics|telemetry|opened(At|Count)/i).filter(
        (file) => !/^core\/exit|^platform\/(screen|exit)/.test(file),
      ),
    ).toEqual([])
  })

  it.each([
    ["en", /keeps others.*from changing the settings casually\. It does not stop someone who can remove Porchlight/],
    ["es", /Evita que otros.*cambien los ajustes así nada más\. No detiene a quien pueda quitar Porchlight/],
  ] as const)("is told what a lock is worth (%s)", (language, said) => {
    expect(texts(language).get("lock.what")).toMatch(said)
  })

  it.each([
    ["en", /Nothing on this page can turn off the exit or hide a hotline/],
    ["es", /Nada de esta página puede desactivar la salida ni ocultar una línea de ayuda/],
  ] as const)("is told first what can't be set (%s)", (language, said) => {
    expect(texts(language).get("options.guarantees")).toMatch(said)
  })
})
