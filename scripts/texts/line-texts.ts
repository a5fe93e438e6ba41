interface Words {
  readonly [language: string]: string | undefined
}

/** So much of a line as people read in their own language. */
export interface WrittenLine {
  readonly id: string
  readonly status: string
  readonly name: Words
  readonly description: Words
  readonly channels: readonly { readonly note: Words | null }[]
}

/** What is shown of the lines of one country, in one language. */
export function lineTexts(file: string, lines: readonly WrittenLine[], language: string): Map<string, string> {
  const shown = lines.filter(({ status }) => status === "active" || status === "disputed")
  const texts = shown.flatMap(({ id, name, description, channels }): [string, string | undefined][] => [
    [`lines/${file} ${id} name`, name[language]],
    [`lines/${file} ${id} description`, description[language]],
    ...channels.map(({ note }, at): [string, string | undefined] => [
      `lines/${file} ${id} channels.${at}.note`,
      note?.[language],
    ]),
  ])
  return new Map(texts.flatMap(([name, text]) => (text === undefined ? [] : [[name, text] as const])))
}
