interface TextByLanguage {
  readonly [language: string]: string | undefined
}

/** The part of a hotline that people read in their own language. */
export interface TranslatableHotline {
  readonly id: string
  readonly status: string
  readonly name: TextByLanguage
  readonly purpose?: TextByLanguage
  readonly description: TextByLanguage
  readonly channels: readonly { readonly note: TextByLanguage | null }[]
}

export const isShownHotline = ({ status }: TranslatableHotline): boolean => status === "active" || status === "disputed"

/** The texts of the hotlines of one file, in one language. */
export function hotlineTexts(
  file: string,
  hotlines: readonly TranslatableHotline[],
  language: string,
): Map<string, string> {
  const texts = hotlines.flatMap(({ id, name, purpose, description, channels }): [string, string | undefined][] => [
    [`${file}:${id}.name.<code>`, name[language]],
    [`${file}:${id}.purpose.<code>`, purpose?.[language]],
    [`${file}:${id}.description.<code>`, description[language]],
    ...channels.map(({ note }, index): [string, string | undefined] => [
      `${file}:${id}.channels.${index}.note.<code>`,
      note?.[language],
    ]),
  ])
  return new Map(texts.flatMap(([name, text]) => (text === undefined ? [] : [[name, text] as const])))
}
