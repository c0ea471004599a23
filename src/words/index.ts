/** Every word the pages and papers say of their own accord. Text from content is not here. */
import type { Catalogue } from './catalogue.ts';
import { english } from './en/index.ts';
import { portuguese } from './pt/index.ts';

export type { Catalogue, Words } from './catalogue.ts';

const catalogues: readonly Catalogue[] = [english, portuguese];

/** The words in a language, given as its tag; in English where there are none in that language. */
export function catalogueIn(tag: string): Catalogue {
  const [language] = tag.toLowerCase().split('-');
  return catalogues.find((catalogue) => catalogue.language === language) ?? english;
}

/** Whether there are words in a toolkit’s language. */
export function hasOwnWords(toolkit: InLanguage): boolean {
  return catalogueOf(toolkit).language === toolkit.settings.language.toLowerCase().split('-')[0];
}

interface InLanguage {
  readonly settings: { readonly language: string };
}

/** The words in a toolkit’s language. */
export function catalogueOf({ settings }: InLanguage): Catalogue {
  return catalogueIn(settings.language);
}
