/** Mistakes in translations: folders named by a language, beside what they translate. */
import type { Place } from '../problem.ts';
import { error, warning } from './wording.ts';

export const translationsDiagnostics = {
  folderOfNoLanguage: (at: Place, { name }: { name: string }) =>
    error('folder-of-no-language', at, {
      message: `The folder “${name}” holds what a translation holds, but its name is no language.`,
      advice:
        'Name it by the short tag of its language: pt for Portuguese, de for German, ar for Arabic. If it is no translation, move it out of the content folder.',
    }),

  translationIntoOwn: (at: Place, { language }: { language: string }) =>
    error('translation-into-own-language', at, {
      message: `The folder is named by “${language}”, which is the language of the whole toolkit.`,
      advice:
        'Move its files into the folders beside it, or change “language” in toolkit.yaml to the language that the other texts are in.',
    }),

  translationOfNothing: (at: Place, { original, near }: { original: string; near: string | undefined }) =>
    error('translation-of-nothing', at, {
      message: `This would translate ${original}, which does not exist.`,
      advice:
        near === undefined
          ? 'A translation lies in a folder and a file of the same names as its original. Rename it, or write the original first.'
          : `Did you mean to translate ${near}? Then give this file the same name, in the same folder.`,
    }),

  translationLanguage: (at: Place, { language, folder }: { language: string; folder: string }) =>
    error('translation-language', at, {
      message: `The language is “${language}” here, but “${folder}” in the name of the folder.`,
      advice: 'Leave out “language”: the name of the folder says it. Or rename the folder.',
    }),

  untranslatedFields: (at: Place, { fields }: { fields: readonly string[] }) =>
    warning('untranslated-fields', at, {
      message: `The words of ${fields.map((field) => `“${field}”`).join(', ')} are still the original’s.`,
      advice: 'Write them here too, in the language of the translation.',
    }),
} as const;
