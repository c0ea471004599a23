/** What the site says of languages and translations. */
import { languageName, type Kind } from '../../schemas/index.ts';

const nameOf = (tag: string) => languageName(tag, 'en') ?? tag;

export const languageWords = {
  languages: 'Languages',
  /** After the title of a text that is not translated. */
  inLanguage: (tag: string) => `in ${nameOf(tag)}`,
  notTranslated: (tag: string) =>
    `This text is not translated yet. Here it is in ${nameOf(tag)}, and so are the files to print.`,
  whatIsTranslated: 'What is translated?',
  translation: 'Translation',
  translationLead: (tag: string) =>
    `What there is of this toolkit in ${nameOf(tag)}, and what is still missing.`,
  translated: ({ done, all }: { done: number; all: number }) =>
    done === all ? `All ${all} translated` : `${done} of ${all} translated`,
  stillMissing: (count: number) => `Still missing: ${count}`,
  textKind: {
    essay: 'Essays',
    community: 'Communities',
    practice: 'Practices',
    worksheet: 'Worksheets',
    poster: 'Posters',
    card: 'Cards',
    deck: 'Decks',
    workbook: 'Workbooks',
    workshop: 'Workshops',
    glossary: 'Glossary',
  } satisfies Readonly<Record<Kind | 'glossary', string>>,
  howToTranslate: 'Help to translate',
  howToTranslateText:
    'Each text is a file, named here beside its title. Copy it into the folder of this language, under the same name, and write it anew in your own words. Nothing else is needed: it appears here, in the lists and on paper.',
} as const;
