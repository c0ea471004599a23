/**
 * Every mistake an author can make, with its whole wording. The wording is product: it is kept in a test snapshot.
 */
import { filesProblems } from './files.ts';
import { fieldsProblems } from './fields.ts';
import { blocksProblems } from './blocks.ts';
import { cardsProblems } from './cards.ts';
import { glossaryProblems } from './glossary.ts';
import { formsProblems } from './forms.ts';
import { htmlProblems } from './html.ts';
import { translationsProblems } from './translations.ts';
import { workshopsProblems } from './workshops.ts';

export const problems = {
  ...filesProblems,
  ...fieldsProblems,
  ...blocksProblems,
  ...cardsProblems,
  ...formsProblems,
  ...htmlProblems,
  ...workshopsProblems,
  ...glossaryProblems,
  ...translationsProblems,
};
