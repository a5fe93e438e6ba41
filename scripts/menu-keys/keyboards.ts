/** The letter keys, row by row. Shortcuts name a key by its letter on a US keyboard. */
const shortcutNames = "qwertyuiopasdfghjklzxcvbnm"

const russian = "йцукенгшщзфывапролдячсмить"

/**
 * The letters of the same keys on the usual keyboards of languages with other scripts, from xkeyboard-config
 * (https://gitlab.freedesktop.org/xkeyboard-config/xkeyboard-config/-/tree/master/symbols). On these
 * keyboards, the key that shortcuts call X types another letter, which may open a menu.
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

/**
 * The keys A to Z that open one of the menus. `letters` are the access keys of the menus. A key opens a menu by its
 * name in shortcuts or by the letter that it types on a keyboard of the language.
 */
export function menuKeys(language: string, letters: readonly string[]): string {
  const keysThatTypeThem = (keyboards[language] ?? []).flatMap((keyboard) =>
    [...keyboard].flatMap((letter, index) =>
      letters.includes(letter.toUpperCase()) ? [shortcutNames.charAt(index)] : [],
    ),
  )
  const keys = [...letters, ...keysThatTypeThem]
    .map((letter) => letter.toUpperCase())
    .filter((letter) => /^[A-Z]$/.test(letter))
  return [...new Set(keys)].sort().join("")
}
