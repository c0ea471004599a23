/**
 * Every mistake an author can make, with its whole wording. The wording is product: it is kept in a test snapshot.
 */
import { filesDiagnostics } from './files.ts';
import { fieldsDiagnostics } from './fields.ts';
import { blocksDiagnostics } from './blocks.ts';
import { cardsDiagnostics } from './cards.ts';
import { glossaryDiagnostics } from './glossary.ts';
import { formsDiagnostics } from './forms.ts';
import { htmlDiagnostics } from './html.ts';
import { translationsDiagnostics } from './translations.ts';
import { workshopsDiagnostics } from './workshops.ts';

export const diagnostics = {
  ...filesDiagnostics,
  ...fieldsDiagnostics,
  ...blocksDiagnostics,
  ...cardsDiagnostics,
  ...formsDiagnostics,
  ...htmlDiagnostics,
  ...workshopsDiagnostics,
  ...glossaryDiagnostics,
  ...translationsDiagnostics,
};
