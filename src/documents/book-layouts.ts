import type { Essay, Toolkit, Workbook } from '../library/index.ts';
import type { Edition } from '../schemas/index.ts';
import { bookFormatNames, bookFormats, type BookFormatName } from './book-formats.ts';
import { bookSheets, type BookSheets } from './book-sheets.ts';
import type { PrintLayout } from './documents.ts';
import type { Paper } from './formats.ts';
import type { PrintJob, PrintOutput } from './print-job.ts';

/** Essays are short: whole sheets are worth their printing only where the type is large. */
const essayFormats: readonly BookFormatName[] = ['half', 'large'];

/** How books are laid out: workbooks in each edition, all of them for each paper and each kind of page. */
export function bookLayouts(
  book: Workbook | Essay,
  { settings }: Toolkit,
  job: Pick<PrintJob, 'sources' | 'lang'>,
): PrintLayout[] {
  const editions = book.kind === 'workbook' ? book.editions : [null];
  return formatsOf(book).flatMap((format) =>
    editions.flatMap((edition) =>
      settings.papers.map((paper) => bookLayout(book, { format, edition, paper, job })),
    ),
  );
}

function formatsOf(book: Workbook | Essay): BookFormatName[] {
  return book.kind === 'essay'
    ? [...essayFormats]
    : bookFormatNames.filter((name) => book.textSizes.includes(bookFormats[name].textSize));
}

/** The ways a book is put on paper at home, in the order of its files: an essay has no need of more than one. */
export function sheetsOfBook({ kind }: Workbook | Essay, format: BookFormatName, paper: Paper): BookSheets[] {
  const sheets = bookSheets(format, paper);
  return kind === 'essay' ? sheets.slice(0, 1) : sheets;
}

interface Variant {
  readonly format: BookFormatName;
  readonly edition: Edition | null;
  readonly paper: Paper;
  readonly job: Pick<PrintJob, 'sources' | 'lang'>;
}

function bookLayout(book: Workbook | Essay, { format, edition, paper, job }: Variant): PrintLayout {
  const { name, textSize, trimMm } = bookFormats[format];
  const sheets = sheetsOfBook(book, format, paper);
  const variant = variantName(book, { format, edition, paper });
  const stem = `${book.kind}/${book.id}/${book.id}-${book.kind}-${variant}`;
  const home = sheets.map(({ way, sheetMm, duplex, imposition }, index): PrintOutput => ({
    form: 'home',
    path: `${stem}-home${index === 0 ? '' : `-${way}`}.pdf`,
    sheetMm: [...sheetMm],
    duplex,
    imposition,
  }));
  return {
    address: `${book.kind}/${book.id}/${variant}`,
    format: { name: name[paper], trimMm: trimMm[paper] },
    edition,
    size: undefined,
    book: format,
    form: 'home',
    job: {
      ...job,
      id: book.id,
      kind: book.kind,
      title: book.title,
      edition,
      textSize,
      paper,
      trimMm: [...trimMm[paper]],
      outputs: [{ form: 'reading', path: `${stem}-reading.pdf` }, ...home],
    },
  };
}

/** `participant-a4`, `full-letter`: what is the same in all layouts of a book needs no place in it. */
function variantName(
  book: Workbook | Essay,
  { format, edition, paper }: Pick<Variant, 'format' | 'edition' | 'paper'>,
): string {
  const showsEdition = book.kind === 'workbook' && book.editions.length > 1;
  return [showsEdition ? edition : null, format === 'half' ? null : format, paper]
    .filter((part) => part !== null)
    .join('-');
}
