/** Everything that can be wrong with a printed document, with its whole wording; a part of the error catalogue. */
import type { PrintJob } from '../../print-job.ts';
import type { Diagnostic } from './diagnostic.ts';

type Job = Pick<PrintJob, 'kind' | 'title' | 'paper' | 'sources' | 'size'>;

/** The file that something stands in, and its line there where it is an author’s. */
interface Place {
  readonly file: string;
  readonly line?: number | undefined;
}

function placeOf({ file, line }: Partial<Place>): { file: string | undefined; line: number | undefined } {
  return { file, line };
}

/** A finding names the document, the source file and the place. */
function diagnostic(
  code: string,
  job: Job,
  parts: {
    file?: string | undefined;
    line?: number | undefined;
    message: string;
    advice: string;
    severity?: Diagnostic['severity'];
  },
): Diagnostic {
  const file = parts.file !== undefined && parts.file !== '' ? parts.file : (job.sources[0] ?? job.title);
  // A file of somebody’s own has the size of page that it says.
  const paper = job.kind === 'file' ? undefined : job.paper === 'a4' ? 'A4' : 'Letter';
  const sizes = [job.size, paper].filter((size) => size !== undefined && size !== '');
  const name = `${job.kind} “${job.title}”${sizes.length > 0 ? ` (${sizes.join(', ')})` : ''}`;
  return {
    code,
    severity: parts.severity ?? 'error',
    file,
    line: parts.line,
    message: `${name}: ${parts.message}`,
    advice: parts.advice,
  };
}

function quoted(words: readonly string[], most = 12): string {
  return `“${words.slice(0, most).join(' ')}${words.length > most ? ' …' : ''}”`;
}

/** Letters, as many as a line holds. */
function shortenedLetters(letters: string): string {
  const all = Array.from(letters);
  return all.length > 24 ? `${all.slice(0, 24).join('')}…` : letters;
}

/** A margin box as people say it: “top left”. */
function marginOf(box: string): string {
  return box.replaceAll('-', ' ');
}

/** An address may hold a whole picture. */
function shortened(address: string): string {
  return address.length > 100 ? `${address.slice(0, 99)}…` : address;
}

function onPage(page: number | undefined): string {
  return page === undefined ? '' : `page ${page}: `;
}

const report = 'This is a fault of the press, not of your text. Please report it with the file.';

/** What may help besides shorter words, by the names that templates give it. */
const remedies: Readonly<Record<string, string>> = {
  'card-words': 'give the card shorter words: write ::card[…] on a line of its own inside the step',
  'more-cards': 'let a practice run over several cards: write mostCardsEach: 2 in the deck’s settings',
  'poster-text': 'make the letters smaller: write text: small in the poster’s settings',
  'larger-size': 'print the deck in a larger size: write sizes: [quarter] in its settings',
};

export const diagnostics = {
  doesNotFit: (
    job: Job,
    at: Place & {
      label: string;
      overflowMm: number;
      remedies: readonly string[];
      wordsBeyond: readonly string[];
    },
  ) =>
    diagnostic('does-not-fit', job, {
      ...placeOf(at),
      message: `${at.label}: the text is ${at.overflowMm.toFixed(1)} mm too long${at.wordsBeyond.length > 0 ? `, from ${quoted(at.wordsBeyond, 6)} on` : ''}.`,
      advice: [
        `Cut ${at.wordsBeyond.length === 0 ? 'a few words' : at.wordsBeyond.length === 1 ? 'a word' : `about ${at.wordsBeyond.length} words`}`,
        ...at.remedies.flatMap((remedy) => remedies[remedy] ?? []),
      ]
        .join(', or ')
        .concat('.'),
    }),

  wordsLost: (job: Job, at: Place & { page: number | undefined; words: readonly string[] }) =>
    diagnostic('words-lost', job, {
      ...placeOf(at),
      message: `${at.words.length} ${at.words.length === 1 ? 'word was' : 'words were'} lost in layout${at.page === undefined ? '' : `, near page ${at.page}`}: ${quoted(at.words)}.`,
      advice:
        'Make long lists, tables and runs of line breaks near these words simpler: paragraphs or shorter lists.',
    }),

  wordsDoubled: (job: Job, at: Place & { page: number | undefined; words: readonly string[] }) =>
    diagnostic('words-doubled', job, {
      ...placeOf(at),
      message: `${at.words.length} ${at.words.length === 1 ? 'word was' : 'words were'} printed more than once${at.page === undefined ? '' : `, near page ${at.page}`}: ${quoted(at.words)}.`,
      advice: 'Make long lists and tables near these words simpler.',
    }),

  wordsMoved: (job: Job, at: Place & { page: number | undefined; words: readonly string[] }) =>
    diagnostic('words-moved', job, {
      ...placeOf(at),
      message: `words stand in another order than in the text, or without the space between them${at.page === undefined ? '' : `, on page ${at.page}`}: ${quoted(at.words)}.`,
      advice: 'Make lists and tables near these words simpler.',
    }),

  wordsNotInPdf: (job: Job, at: Place & { page: number; words: readonly string[] }) =>
    diagnostic('words-not-in-pdf', job, {
      ...placeOf(at),
      message: `${at.words.length} ${at.words.length === 1 ? 'word is' : 'words are'} missing from page ${at.page} of the PDF: ${quoted(at.words)}.`,
      advice:
        'Either the text is cut off, or no font has these letters. On a system without fonts for the script, install them (for example the Noto fonts).',
    }),

  surplusInPdf: (job: Job, at: Place & { page: number; text: string }) =>
    diagnostic('surplus-in-pdf', job, {
      ...placeOf(at),
      message: `page ${at.page} holds letters that were not laid out there: “${at.text.slice(0, 60)}”.`,
      advice: report,
    }),

  marginMissing: (job: Job, at: { page: number; box: string; text: string }) =>
    diagnostic('margin-missing', job, {
      message: `the ${marginOf(at.box)} margin of page ${at.page} does not show “${at.text}”.`,
      advice: report,
    }),

  marginSurplus: (job: Job, at: { page: number; box: string; text: string }) =>
    diagnostic('margin-surplus', job, {
      message: `the ${marginOf(at.box)} margin of page ${at.page} shows “${at.text}”, which does not belong there.`,
      advice: report,
    }),

  beyondPage: (job: Job, at: Place & { page: number; text: string; byMm: number; others?: number }) =>
    diagnostic('beyond-page', job, {
      ...placeOf(at),
      message: `page ${at.page}: “${at.text}” reaches ${at.byMm.toFixed(1)} mm beyond the text area${at.others ? `, and so do ${at.others} more` : ''}.`,
      advice: 'Break the long word or line, or make the table narrower.',
    }),

  tableTooWide: (job: Job, at: Place & { page: number; text: string; byMm: number }) =>
    diagnostic('table-too-wide', job, {
      ...placeOf(at),
      message: `page ${at.page}: the table with “${at.text}” reaches ${at.byMm.toFixed(1)} mm beyond the text area.`,
      advice: 'Take a column out, use shorter words, or make two tables of it.',
    }),

  endsInHeading: (job: Job, at: Place & { page: number; text: string }) =>
    diagnostic('ends-in-heading', job, {
      ...placeOf(at),
      message: `page ${at.page} ends in the heading “${at.text}”.`,
      advice: 'Add a sentence below the heading, or move it.',
    }),

  wrongPageCount: (job: Job, at: { laidOut: number; inPdf: number }) =>
    diagnostic('wrong-page-count', job, {
      message: `${at.laidOut} pages were laid out, but the PDF has ${at.inPdf}.`,
      advice: report,
    }),

  wrongSize: (
    job: Job,
    at: { page: number; isMm: readonly [number, number]; shouldMm: readonly [number, number] },
  ) =>
    diagnostic('wrong-size', job, {
      message: `page ${at.page} is ${at.isMm.map((mm) => mm.toFixed(1)).join(' × ')} mm instead of ${at.shouldMm.join(' × ')} mm.`,
      advice: report,
    }),

  fontNotEmbedded: (job: Job, at: { font: string }) =>
    diagnostic('font-not-embedded', job, { message: `the font ${at.font} is not embedded.`, advice: report }),

  foreignFont: (job: Job, at: Place & { page: number; letters: string; font: string }) =>
    diagnostic('foreign-font', job, {
      ...placeOf(at),
      severity: 'warning',
      message: `page ${at.page}: “${shortenedLetters(at.letters)}” is drawn with ${at.font}, a font of this machine. On another machine it looks different.`,
      advice:
        'Choose another sign or letter, which the typefaces of the toolkit have; in a drawing, turn words into outlines.',
    }),

  missingInPdf: (job: Job, at: { what: 'title' | 'language' | 'tags' | 'outline' }) =>
    diagnostic('missing-in-pdf', job, { message: `the PDF has no ${at.what}.`, advice: report }),

  imageNotLoaded: (job: Job, at: Partial<Place> & { address: string; page: number | undefined }) =>
    diagnostic('image-not-loaded', job, {
      ...placeOf(at),
      message: `${onPage(at.page)}the picture ${shortened(at.address)} could not be shown.`,
      advice: 'Check that the file is a picture and opens elsewhere.',
    }),

  requestFailed: (job: Job, at: Partial<Place> & { address: string; page: number | undefined }) =>
    diagnostic('request-failed', job, {
      ...placeOf(at),
      message: `${onPage(at.page)}${shortened(at.address)} was asked for but is not ${job.kind === 'file' ? 'in the folder of the file' : 'part of the toolkit'}.`,
      advice: 'Save the file beside the text and name it from there; printing never reaches the network.',
    }),

  noPageReferredTo: (job: Job, at: { address: string }) =>
    diagnostic('no-page-referred-to', job, {
      message: `it gives page numbers of ${at.address}, and nothing is printed from there.`,
      advice:
        'Write the address of a print page, relative to the base of the site, in data-page-in: print/workbook/crew-starter/a4/.',
    }),

  noAnchorReferredTo: (job: Job, at: { anchor: string; address: string }) =>
    diagnostic('no-anchor-referred-to', job, {
      message: `it gives the page of “${at.anchor}” in ${at.address}, where nothing has that id.`,
      advice: `Write an id from there in data-page-of, or give ${at.address} an element with this one.`,
    }),

  referredNotLaidOut: (job: Job, at: { address: string }) =>
    diagnostic('referred-not-laid-out', job, {
      message: `it gives page numbers of ${at.address}, which could not be laid out.`,
      advice: 'Mend what is told of that page, and print again.',
    }),

  circularReferences: (job: Job, at: { circle: readonly string[] }) =>
    diagnostic('circular-references', job, {
      message:
        at.circle.length === 2
          ? `it gives page numbers of itself, ${at.circle[0]}, as if of another page.`
          : `page numbers or counts of sheets are told in a circle: ${at.circle.join(' → ')}.`,
      advice:
        at.circle.length === 2
          ? 'Leave data-page-in out where data-page-of names an id of the same page.'
          : 'None of these can be laid out before the others. Take one of the references away, or one file out of a kit.',
    }),

  cssNotRead: (job: Job, at: { file: string | undefined; line: number | undefined; text: string }) =>
    diagnostic('css-not-read', job, {
      file: at.file,
      line: at.line,
      message: `the style sheet cannot be read at “${at.text}”, which is left out.`,
      advice: 'Look there for a bracket, a semicolon or a quotation mark that is missing or too many.',
    }),

  pageSizeNotKnown: (job: Job, at: { file: string | undefined; line: number | undefined; text: string }) =>
    diagnostic('page-size-not-known', job, {
      file: at.file,
      line: at.line,
      message: `“size: ${at.text}” is no size of page, and is left out.`,
      advice:
        'Write a name or one or two lengths from 10 mm to 5 m: size: A5, size: letter landscape, size: 148mm 210mm.',
    }),

  layoutFailed: (job: Job, at: { reason: string }) =>
    diagnostic('layout-failed', job, {
      message: `it could not be laid out in pages (${at.reason.replace(/\s+/g, ' ').trim()}).`,
      advice:
        'Take parts of its style sheets away until it is laid out, and report the part at fault: this is a fault of the press.',
    }),

  layoutGivenUp: (job: Job, at: Place & { page: number; words: readonly string[]; complaint: string }) =>
    diagnostic('layout-given-up', job, {
      ...placeOf(at),
      message: `the layout could not be completed (${at.complaint.replace(/\s+/g, ' ').trim()}); page ${at.page} ends near ${quoted(at.words)}.`,
      advice:
        'Look there for something that cannot be broken over two pages, such as a very tall picture or table row.',
    }),
} as const;
