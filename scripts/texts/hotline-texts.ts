interface Words {
  readonly [language: string]: string | undefined
}

/** The part of a hotline that people read in their own language. */
export interface WrittenHotline {
  readonly id: string
  readonly status: string
  readonly name: Words
  readonly description: Words
  readonly channels: readonly { readonly note: Words | null }[]
}

export const isShownHotline = ({ status }: WrittenHotline): boolean => status === "active" || status === "disputed"

/** The texts of the hotlines of one file, in one language. */
export function hotlineTexts(file: string, hotlines: readonly WrittenHotline[], language: string): Map<string, string> {
  const texts = hotlines.flatMap(({ id, name, description, channels }): [string, string | undefined][] => [
    [`${file}:${id}.name.<code>`, name[language]],
    [`${file}:${id}.description.<code>`, description[language]],
    ...channels.map(({ note }, at): [string, string | undefined] => [
      `${file}:${id}.channels.${at}.note.<code>`,
      note?.[language],
    ]),
  ])
  return new Map(texts.flatMap(([name, text]) => (text === undefined ? [] : [[name, text] as const])))
}
