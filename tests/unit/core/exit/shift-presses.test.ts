import { describe, expect, it } from "vitest"
import { createShiftCounter } from "@/core/exit/shift-presses"

type Up = readonly [key: string, time: number, shiftKey?: boolean]

/** At which of these keys the exit begins. */
function exitsAt(ups: readonly Up[]): number[] {
  const isExit = createShiftCounter()
  return ups.flatMap(([key, time, shiftKey = false], index) => (isExit({ key, time, shiftKey }) ? [index] : []))
}

describe("Shift three times", () => {
  it.each<[string, readonly Up[], number[]]>([
    [
      "exits at the third",
      [
        ["Shift", 0],
        ["Shift", 300],
        ["Shift", 600],
      ],
      [2],
    ],
    [
      "not when it took longer than five seconds",
      [
        ["Shift", 0],
        ["Shift", 2600],
        ["Shift", 5100],
      ],
      [],
    ],
    [
      "counts on from the presses of the last five seconds",
      [
        ["Shift", 0],
        ["Shift", 4000],
        ["Shift", 5500],
        ["Shift", 6000],
      ],
      [3],
    ],
    [
      "not while capitals are typed",
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
      "not when another key came between",
      [
        ["Shift", 0],
        ["Shift", 100],
        ["a", 200],
        ["Shift", 300],
      ],
      [],
    ],
    [
      "begins anew after an exit",
      [
        ["Shift", 0],
        ["Shift", 1],
        ["Shift", 2],
        ["Shift", 3],
        ["Shift", 4],
      ],
      [2],
    ],
  ])("%s", (_, ups, expected) => {
    expect(exitsAt(ups)).toEqual(expected)
  })
})
