import { describe, expect, it } from "vitest"
import { createShiftCounter } from "@/core/exit/presses"

type KeyUp = readonly [key: string, time: number, shiftKey?: boolean]

/** Returns the indexes of the key releases at which an exit starts. */
function exitsAt(keyUps: readonly KeyUp[]): number[] {
  const isExit = createShiftCounter()
  return keyUps.flatMap(([key, time, shiftKey = false], index) => (isExit({ key, time, shiftKey }) ? [index] : []))
}

describe("pressing Shift three times", () => {
  it.each<[string, readonly KeyUp[], number[]]>([
    [
      "starts an exit at the third press",
      [
        ["Shift", 0],
        ["Shift", 300],
        ["Shift", 600],
      ],
      [2],
    ],
    [
      "starts no exit if it takes longer than five seconds",
      [
        ["Shift", 0],
        ["Shift", 2600],
        ["Shift", 5100],
      ],
      [],
    ],
    [
      "counts only presses of the last five seconds",
      [
        ["Shift", 0],
        ["Shift", 4000],
        ["Shift", 5500],
        ["Shift", 6000],
      ],
      [3],
    ],
    [
      "starts no exit while typing capital letters",
      [
        ["A", 0, true],
        ["Shift", 10],
        ["B", 20, true],
        ["Shift", 30],
        ["C", 40, true],
        ["Shift", 50],
      ],
      [],
    ],
    [
      "starts no exit if another key comes between",
      [
        ["Shift", 0],
        ["Shift", 100],
        ["a", 200],
        ["Shift", 300],
      ],
      [],
    ],
    [
      "starts counting again after an exit",
      [
        ["Shift", 0],
        ["Shift", 1],
        ["Shift", 2],
        ["Shift", 3],
        ["Shift", 4],
      ],
      [2],
    ],
  ])("%s", (_, keyUps, expected) => {
    expect(exitsAt(keyUps)).toEqual(expected)
  })
})
