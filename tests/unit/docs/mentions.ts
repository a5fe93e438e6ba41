/** The scripts of package.json that a text tells its readers to run. */
export function scriptsIn(text: string): string[] {
  const calls = text.matchAll(/\bnpm (?:run ([a-z][\w:-]*)|(start|test)\b)/g)
  return [...calls].map(([, script, shortcut]) => script ?? shortcut ?? "")
}

const folders =
  "entrypoints|components|composables|core|platform|directory|assets|locales|public|build|scripts|bench|tests|docs"

/** The files and folders that a text names, as patterns: `<code>` stands for any one name. */
export function pathsIn(text: string): string[] {
  const paths = text.matchAll(new RegExp(`(?<![\\w./-])(?:${folders})/[\\w./*<>-]*`, "g"))
  return [...paths].map(([path]) => path.replace(/\.$/, "").replaceAll(/<\w+>/g, "*"))
}

/** The code blocks and code spans of a page. Prose may say "tests/build" without meaning a path. */
export function codeIn(page: string): string {
  const blocks = page.match(/^```[\s\S]*?^```/gm) ?? []
  const spans = page.replace(/^```[\s\S]*?^```/gm, "").match(/`[^`\n]+`/g) ?? []
  return [...blocks, ...spans].join("\n")
}
