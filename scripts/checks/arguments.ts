import { parseArgs } from "node:util"
import { stageNames } from "./stages.ts"

export interface Arguments {
  readonly requestedStageNames: ReadonlySet<string>
  readonly minutes: number | null
}

const usage = `Name one or more of ${stageNames.join(", ")}.`

/** The stages to run, or one sentence that explains what is wrong with the arguments. */
export function parseArguments(args: readonly string[]): Arguments | string {
  const options = { "stop-after": { type: "string" } } as const
  const { positionals, values } = parseArgs({ args: [...args], options, allowPositionals: true, strict: false })
  const unknownNames = positionals.filter((name) => !stageNames.includes(name))
  if (unknownNames.length > 0) return `There is no stage named ${unknownNames.join(" or ")}. ${usage}`
  if (positionals.length === 0) return usage

  const minutes = values["stop-after"] === undefined ? null : Number(values["stop-after"])
  if (minutes !== null && !(minutes > 0)) return "Give --stop-after a number of minutes: --stop-after=24."
  return { requestedStageNames: new Set(positionals), minutes }
}
