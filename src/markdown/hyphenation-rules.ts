/** Languages whose rules for hyphens the package hyphen knows, by their tags in small letters. */
export const hyphenatedLanguages: readonly string[] =
  'af as be bg bn ca cop cs cu cy da de-1901 de-1996 de-ch-1901 de el-monoton el-polyton el en-gb en-us en es et ethi eu fi-x-school fi fr fur ga gl grc gu hi hr hsb hu hy ia id is it ka kmr kn la-x-classic la-x-liturgic la lt lv mk ml mn-cyrl-x-lmc mn-cyrl mn mr mul-ethi nb nl nn no oc or pa pi pl pms pt rm ro ru sa sh-cyrl sh-latn sh sk sl sq sr-cyrl sr sv ta te th tk tr uk zh-latn-pinyin zh'.split(
    ' ',
  );

/** The rules for a language: its own, or those of the language it is a kind of (`de-AT`: `de`). */
export function hyphenationRules(language: string): string | undefined {
  const parts = language.toLowerCase().split('-');
  for (let length = parts.length; length > 0; length--) {
    const tag = parts.slice(0, length).join('-');
    if (hyphenatedLanguages.includes(tag)) return tag;
  }
  return undefined;
}
