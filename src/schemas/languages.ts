/** Languages, by their tags: `en`, `pt`, `zh-Hant`. */

/** Whether a text is formed like a tag. */
export function isLanguageTag(tag: string): boolean {
  try {
    return Intl.getCanonicalLocales(tag).length === 1;
  } catch {
    return false;
  }
}

/** Whether a tag names a language that is known. */
export function isLanguage(tag: string): boolean {
  return isLanguageTag(tag) && languageName(tag, 'en') !== undefined;
}

/** What a language is called in another, or in itself; undefined for one that is not known. */
export function languageName(tag: string, inLanguage: string): string | undefined {
  return new Intl.DisplayNames([inLanguage, 'en'], { type: 'language', fallback: 'none' }).of(tag);
}

/** Scripts in use that are written from right to left (Unicode: property Bidi_Class R and AL). */
const rightToLeft = ['Adlm', 'Arab', 'Hebr', 'Mand', 'Nkoo', 'Rohg', 'Samr', 'Syrc', 'Thaa', 'Yezi'];

export type Direction = 'ltr' | 'rtl';

/** Which way a language is written. */
export function directionOf(tag: string): Direction {
  const { script = '' } = new Intl.Locale(tag).maximize();
  return rightToLeft.includes(script) ? 'rtl' : 'ltr';
}
