/** The letter keys, row by row, as labeled on a US keyboard and named in shortcuts. */
const named = "qwertyuiopasdfghjklzxcvbnm"

const russian = "йцукенгшщзфывапролдячсмить"

/**
 * The letters of the same keys on the usual keyboards of languages with other scripts, from xkeyboard-config
 * (https://gitlab.freedesktop.org/xkeyboard-config/xkeyboard-config/-/tree/master/symbols). On these
 * keyboards the key that Firefox calls X may open a menu whose access key is not X.
 */
const keyboards: Readonly<Record<string, readonly string[]>> = {
  ar: ["ضصثقفغعهخحشسيبلاتنمئءؤرلىة"],
  be: ["йцукенгшўзфывапролдячсміть"],
  bg: [",уеишщксдзьяаожгтнвюйъэфхп", "явертъуиопасдфгхйклзьцжбнм"],
  el: [";ςερτυθιοπασδφγηξκλζχψωβνμ"],
  fa: ["ضصثقفغعهخحشسیبلاتنمظطزرذدپ"],
  he: ["/'קראטוןםפשדגכעיחלךזסבהנמצ"],
  "hy-AM": ["ճփբսմուկըթջվգեանիտհժդչյզլք", "քոերտըւիօպասդֆգհյկլզղցվբնմ"],
  ka: ["ქწერტყუიოპასდფგჰჯკლზხცვბნმ"],
  kk: [russian],
  mk: ["љњертѕуиопасдфгхјклзџцвбнм"],
  ru: [russian],
  sr: ["љњертзуиопасдфгхјклжџцвбнм"],
  tg: ["йқукенгшҳзфҷвапролдячсмитӣ"],
  th: ["ๆไำพะัีรนยฟหกดเ้่าสผปแอิืท"],
  uk: ["йцукенгшщзфівапролдячсмить"],
}

/** The keys A to Z that open a menu, by their own letter or by the letter they type on that keyboard. */
export function menuKeys(language: string, letters: readonly string[]): string {
  const typed = (keyboards[language] ?? []).flatMap((keyboard) =>
    [...keyboard].flatMap((letter, at) => (letters.includes(letter.toUpperCase()) ? [named.charAt(at)] : [])),
  )
  const keys = [...letters, ...typed].map((letter) => letter.toUpperCase()).filter((letter) => /^[A-Z]$/.test(letter))
  return [...new Set(keys)].sort().join("")
}
