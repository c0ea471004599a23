import type { BoundOn } from '../imposition/index.ts';
import type { Essay, Toolkit, Workbook } from '../library/index.ts';
import { directionOf, type Edition, type ToolkitSettings } from '../schemas/index.ts';
import { bookFormatNames, bookFormats, type BookFormatName } from './book-formats.ts';
import {
  bookSheets,
  isBookWay,
  type BookSheets,
  type BookSheetsOptions,
  type BookWay,
} from './book-sheets.ts';
import type { PrintLayout } from './print-document.ts';
import type { Paper } from './paper.ts';
import { documentNames } from './names.ts';
import type { PrintJob, PrintOutput } from '../print-job.ts';

/** How books are laid out: workbooks in each edition, all of them for each paper and each kind of page. */
export function bookLayouts(
  book: Workbook | Essay,
  { settings }: Toolkit,
  job: Pick<PrintJob, 'sources' | 'lang'>,
): PrintLayout[] {
  const editions = book.kind === 'workbook' ? book.editions : [null];
  return formatsOf(book).flatMap((format) =>
    editions.flatMap((edition) =>
      settings.papers.map((paper) => bookLayout(book, { format, edition, paper, settings, job })),
    ),
  );
}

function formatsOf(book: Workbook | Essay): BookFormatName[] {
  return book.kind === 'essay'
    ? [...bookFormatNames]
    : bookFormatNames.filter((name) => book.textSizes.includes(bookFormats[name].textSize));
}

/** The ways a book is put on paper at home, in the order of its files: an essay has no need of more than one. */
function sheetsOfBook(
  { kind }: Workbook | Essay,
  options: Omit<BookSheetsOptions, 'coverPages'>,
): BookSheets[] {
  const isEssay = kind === 'essay';
  // An essay’s text runs from the first page to the last.
  const sheets = bookSheets({ ...options, coverPages: isEssay ? 0 : 1 });
  return isEssay ? sheets.slice(0, 1) : sheets;
}

type HomeOutput = Extract<PrintOutput, { form: 'home' }>;

interface Variant {
  readonly settings: ToolkitSettings;
  readonly format: BookFormatName;
  readonly edition: Edition | null;
  readonly paper: Paper;
  readonly job: Pick<PrintJob, 'sources' | 'lang'>;
}

function bookLayout(book: Workbook | Essay, { format, edition, paper, settings, job }: Variant): PrintLayout {
  const { name, textSize, trimMm } = bookFormats[format];
  const { paperThicknessMm } = settings;
  const variant = variantName(book, { format, edition, paper });
  const address = `${book.kind}/${book.id}/${variant}`;
  const { folder, stem: begin, prefix } = documentNames(book);
  const stem = `${book.kind}/${folder}/${begin}-${book.kind}-${variant}`;
  const onHalfSheets = (): PrintOutput[] => [
    { form: 'reading', path: `${stem}-reading.pdf` },
    ...sheetsOfBook(book, { paper, paperThicknessMm, boundOn: spineOf(job.lang) }).map(
      ({ way, sheetMm, duplex, imposition }, index): PrintOutput => ({
        form: 'home',
        path: `${stem}-home${index === 0 ? '' : `-${way}`}.pdf`,
        sheetMm: [...sheetMm],
        duplex,
        imposition,
        // A sheet more than an essay is worth: what to do with its booklet is told on the site.
        ...(book.kind === 'workbook'
          ? { ticket: { address: `${prefix}print/ticket/${address}/`, page: index + 1 } }
          : {}),
      }),
    ),
  ];
  return {
    address,
    prefix,
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
      // Whole pages are printed as they are read.
      outputs:
        format === 'half' ? onHalfSheets() : [{ form: 'reading', path: `${stem}.pdf`, duplex: 'long-edge' }],
    },
  };
}

/** The side on which a book in a language has its spine. */
export function spineOf(language: string): BoundOn {
  return directionOf(language) === 'rtl' ? 'right' : 'left';
}

/** The files of a book that are put on sheets, each with its way onto them. */
export function bookWaysOf({ job }: PrintLayout): { way: BookWay; output: HomeOutput }[] {
  return job.outputs.flatMap((output) => {
    if (output.form !== 'home') return [];
    const way = output.imposition.layout;
    return isBookWay(way) ? [{ way, output }] : [];
  });
}

/** `participant-a4`, `large-letter`: what is the same in all layouts of a book needs no place in it. */
function variantName(
  book: Workbook | Essay,
  { format, edition, paper }: Pick<Variant, 'format' | 'edition' | 'paper'>,
): string {
  const showsEdition = book.kind === 'workbook' && book.editions.length > 1;
  return [showsEdition ? edition : null, format === 'half' ? null : format, paper]
    .filter((part) => part !== null)
    .join('-');
}
