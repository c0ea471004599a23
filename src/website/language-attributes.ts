/** The `lang` and `dir` of elements. */
import { directionOf } from '../schemas/index.ts';

/** The `dir` of a page: none for the default direction. */
export function directionAttribute(language: string): 'rtl' | undefined {
  return directionOf(language) === 'rtl' ? 'rtl' : undefined;
}

/** The `lang` and `dir` of a part of a page: nothing where it is in the page’s own language. */
export function languageAttributes(
  language: string,
  page: { readonly settings: { readonly language: string } },
): { lang?: string; dir?: 'ltr' | 'rtl' } {
  if (language === page.settings.language) return {};
  const dir = directionOf(language);
  return { lang: language, ...(dir === directionOf(page.settings.language) ? {} : { dir }) };
}
