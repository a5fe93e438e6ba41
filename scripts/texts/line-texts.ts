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

export const isShownLine = ({ status }: WrittenLine): boolean => status === "active" || status === "disputed"

/** The texts of the lines of one file, in one language. */
export function lineTexts(file: string, lines: readonly WrittenLine[], language: string): Map<string, string> {
  const texts = lines.flatMap(({ id, name, description, channels }): [string, string | undefined][] => [
    [`${file}:${id}.name.<code>`, name[language]],
    [`${file}:${id}.description.<code>`, description[language]],
    ...channels.map(({ note }, at): [string, string | undefined] => [
      `${file}:${id}.channels.${at}.note.<code>`,
      note?.[language],
    ]),
  ])
  return new Map(texts.flatMap(([name, text]) => (text === undefined ? [] : [[name, text] as const])))
}
