import { dirname, join } from "node:path/posix"

/** One file of a journey. */
interface Step {
  readonly file: string
  /** The file through which this one is reached, by storage, a port or the build; null if a file above imports it. */
  readonly through: string | null
}

/** A numbered list of files in docs/ARCHITECTURE.md. */
export interface Journey {
  readonly title: string
  readonly steps: readonly Step[]
}

/** Returns the text of a file of the repository; null if there is no such file. */
type ReadFile = (path: string) => string | null

/** The journeys below the heading `## Four journeys, file by file` of a page. */
export function journeysIn(page: string): readonly Journey[] {
  const section = /^## Four journeys, file by file\n(.*?)(?=^## |(?![^]))/ms.exec(page)?.[1] ?? ""
  return section
    .split(/^### /m)
    .slice(1)
    .map((part) => {
      const items = part.matchAll(/^\d+\. `([^`]+)`(?: \(through `([^`]+)`\))?/gm)
      const steps = [...items].map(([, file = "", through]) => ({ file, through: through ?? null }))
      return { title: part.split("\n")[0] ?? "", steps }
    })
}

function targetOf(source: string, importer: string): string {
  return source.startsWith("@/") ? source.slice(2) : join(dirname(importer), source)
}

/** The files that a file imports, with or without an ending. A `*` stands for any name. */
function importedBy(file: string, text: string): readonly string[] {
  const imports = text.matchAll(/\b(?:from|import|import\(|import\.meta\.glob(?:<\w+>)?\()\s*"((?:\.|@\/)[^"]+)"/g)
  return [...imports].map(([, source = ""]) => targetOf(source, file))
}

function isImported(file: string, targets: readonly string[]): boolean {
  return targets.some((target) => {
    const pattern = target.replaceAll(".", "\\.").replaceAll("*", "[^/]*")
    return new RegExp(`^${pattern}(\\.ts|\\.vue)?$`).test(file)
  })
}

/** The names of modules that a plugin makes, such as `virtual:countries` and `?guide`. */
function modulesOfPlugins(text: string): readonly string[] {
  return [...text.matchAll(/"(virtual:[\w-]+|\?\w+)"/g)].map(([, name = ""]) => name)
}

/** Whether one of two files imports the other, or imports what the other, a plugin of the build, makes. */
function areConnected(one: string, other: string, read: ReadFile): boolean {
  const [textOfOne, textOfOther] = [read(one) ?? "", read(other) ?? ""]
  if (isImported(other, importedBy(one, textOfOne)) || isImported(one, importedBy(other, textOfOther))) return true
  if (![one, other].some((file) => file.startsWith("build/"))) return false
  return modulesOfPlugins(textOfOne).some((name) => modulesOfPlugins(textOfOther).includes(name))
}

/** Each step whose file is missing or that nothing connects with a file above it. */
export function brokenSteps({ steps }: Journey, read: ReadFile): string[] {
  return steps.flatMap(({ file, through }, index) => {
    const missing = [file, ...(through === null ? [] : [through])].filter((path) => read(path) === null)
    if (missing.length > 0) return missing.map((path) => `${path} does not exist`)
    const above = steps.slice(0, index).map((step) => step.file)
    const isReached = (path: string): boolean => above.some((earlier) => areConnected(earlier, path, read))
    const isTrue = through === null ? isReached(file) : isReached(through) && areConnected(through, file, read)
    return index === 0 || isTrue ? [] : [`${file} is not connected with a file above it`]
  })
}
