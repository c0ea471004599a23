import type { PrintJob } from '../../print-job.ts';
import type { Diagnostic } from './diagnostic.ts';
import type { CssFault } from '../layout/css/parse.ts';
import type { ShownMargin } from '../layout/in-page/margins.ts';
import type { PageWord } from '../layout/in-page/read-words.ts';
import type { PictureWords } from '../layout/in-page/picture-words.ts';
import type { PageSurvey } from '../layout/in-page/survey.ts';
import type { LaidOut } from '../layout/lay-out.ts';
import type { ReadPdf } from '../pdf/read.ts';
import { compareWords, wordsOf, type WordDifference } from './census.ts';
import { diagnostics } from './catalogue.ts';
import type { UsedFont } from '../pdf/fonts.ts';
import { compareMargins } from './margin-census.ts';
import { comparePage } from './page-census.ts';
import { withoutPictures } from './picture-text.ts';
import { shortAddress } from '../browser/serve-folder.ts';
import { findPlaces, type PlaceFinder } from './places.ts';
import { groupBy } from '../group-by.ts';

export interface Inspected {
  readonly job: PrintJob;
  readonly laidOut: LaidOut & {
    /** Words after layout, page by page. */
    readonly wordsOut: readonly (readonly PageWord[])[];
    readonly survey: readonly PageSurvey[];
    /** Words of pictures, page by page. */
    readonly pictureWords: readonly (readonly PictureWords[])[];
    /** What the margins of the pages showed as they were printed. */
    readonly marginsOut: readonly (readonly ShownMargin[])[];
  };
  /** The finished `reading` PDF, opened again. */
  readonly pdf: ReadPdf;
  readonly unembeddedFonts: readonly string[];
  /** Fonts that the document does not bring, where it should bring all. */
  readonly foreignFonts: readonly UsedFont[];
  readonly failedRequests: readonly string[];
}

const sizeToleranceMm = 0.1;
const mmPerPx = 25.4 / 96;

/** Everything that is wrong with a printed document. Nothing is a warning: what is printed is right or it is not printed. */
export function inspect(inspected: Inspected): Diagnostic[] {
  const { job, laidOut } = inspected;
  const places = findPlaces(laidOut);
  // What a layout that was given up looks like is not worth telling.
  const inCss = laidOut.cssFaults.map((fault) => cssDiagnostic(job, fault));
  if (laidOut.complaints.length > 0) return [...inCss, layoutGivenUp(inspected, places)];
  return [
    ...inCss,
    ...laidOut.overflows.map(({ source, line, place, ...rest }) => {
      const at = places.ofWords(place, rest.wordsBeyond);
      return diagnostics.doesNotFit(job, { file: source, line: at?.line ?? line, ...rest });
    }),
    ...inspectRequests(inspected, places),
    ...inspectWords(inspected, places),
    ...inspectPages(inspected, places),
    ...inspectFile(inspected),
    ...inspected.foreignFonts.flatMap((font) => fontDiagnostics(inspected, font, places)),
  ];
}

function cssDiagnostic(job: PrintJob, { kind, sheet, line, text }: CssFault): Diagnostic {
  // Where a sheet stands in a page is not known.
  const at =
    sheet === undefined
      ? { file: undefined, line: undefined, text }
      : { file: shortAddress(sheet).replace(/^\//, ''), line, text };
  return kind === 'page-size' ? diagnostics.pageSizeNotKnown(job, at) : diagnostics.cssNotRead(job, at);
}

/** What could not be fetched or shown, each once, with the page that lacks it where it is a picture. */
function inspectRequests({ job, laidOut, failedRequests }: Inspected, places: PlaceFinder): Diagnostic[] {
  const pages = new Map(laidOut.brokenImages.map((address) => [shortAddress(address), 0]));
  laidOut.survey.forEach(({ brokenImages }, index) => {
    for (const address of brokenImages.map(shortAddress))
      if (!pages.get(address)) pages.set(address, index + 1);
  });
  const failed = new Set(failedRequests);
  const at = (address: string) => ({
    ...places.ofPicture(address),
    address,
    page: pages.get(address) || undefined,
  });
  return [
    ...[...failed].map((address) => diagnostics.requestFailed(job, at(address))),
    ...[...pages.keys()]
      .filter((address) => !failed.has(address))
      .map((address) => diagnostics.imageNotLoaded(job, at(address))),
  ];
}

function layoutGivenUp({ job, laidOut }: Inspected, places: PlaceFinder): Diagnostic {
  const lastPage = laidOut.wordsOut.findLast((words) => words.length > 0) ?? [];
  const last = lastPage.findLast(({ kind, text }) => kind === 'flow' && text.trim() !== '');
  const lastWords = last?.text.split(' ').filter(Boolean).slice(-3) ?? [];
  return diagnostics.layoutGivenUp(job, {
    file: last?.source ?? '',
    ...places.ofWords(last?.place ?? 0, lastWords),
    page: laidOut.pageCount,
    words: lastPage.flatMap(({ text }) => text.split(' ').filter(Boolean)).slice(-12),
    complaint: laidOut.complaints[0] ?? '',
  });
}

function inspectWords({ job, laidOut, pdf }: Inspected, places: PlaceFinder): Diagnostic[] {
  const byKindAndSource = groupBy(
    compareWords(laidOut.wordsIn, laidOut.wordsOut),
    ({ kind, source }) => `${kind} ${source}`,
  );
  const inLayout = [...byKindAndSource.values()].map((differences) =>
    differenceDiagnostic(job, differences, places),
  );
  const inPdf = laidOut.wordsOut.flatMap((words, index) => {
    const read = pdf.pages[index];
    // What reaches beyond the page is told already, and may be cut off by its edge.
    if (read === undefined || (laidOut.survey[index]?.beyond.length ?? 0) > 0) return [];
    const page = withoutPictures(read, laidOut.pictureWords[index] ?? []);
    const { missing, surplus } = comparePage(words, page, laidOut.survey[index]);
    const margins = compareMargins(
      { due: laidOut.margins[index] ?? [], shown: laidOut.marginsOut[index] ?? [] },
      page,
    );
    const first =
      words.find((run) => beginsWith(missing, wordsOf([run]))) ??
      words.find(({ text }) => missing.some((word) => text.includes(word))) ??
      words[0];
    const at = { file: first?.source ?? '', page: index + 1 };
    const place = places.ofWords(first?.place ?? 0, missing);
    return [
      ...(missing.length > 0 ? [diagnostics.wordsNotInPdf(job, { ...at, ...place, words: missing })] : []),
      ...(surplus !== '' ? [diagnostics.surplusInPdf(job, { ...at, text: surplus })] : []),
      ...margins.missing.map((margin) => diagnostics.marginMissing(job, { page: index + 1, ...margin })),
      ...margins.surplus.map((margin) => diagnostics.marginSurplus(job, { page: index + 1, ...margin })),
    ];
  });
  return [...inLayout, ...inPdf];
}

/** Whether a list of words begins with some, or with as many of them as it has. */
function beginsWith(words: readonly string[], first: readonly string[]): boolean {
  return first.length > 0 && first.every((word, index) => index >= words.length || word === words[index]);
}

/** Differences of one kind from one file, told together. */
function differenceDiagnostic(
  job: PrintJob,
  differences: readonly WordDifference[],
  places: PlaceFinder,
): Diagnostic {
  const [first] = differences;
  const at = {
    file: first?.source ?? '',
    ...places.ofWords(first?.place ?? 0, first?.words ?? []),
    page: first?.page,
    words: differences.flatMap(({ words }) => words),
  };
  switch (first?.kind) {
    case 'doubled':
      return diagnostics.wordsDoubled(job, at);
    case 'moved':
      return diagnostics.wordsMoved(job, at);
    default:
      return diagnostics.wordsLost(job, at);
  }
}

/** A font of the machine, told once for each text that it draws letters of, where it draws the first. */
function fontDiagnostics(
  { job, laidOut }: Inspected,
  { name, letters, pages }: UsedFont,
  places: PlaceFinder,
): Diagnostic[] {
  const drawn = new Set(letters.replace(/\s/g, ''));
  const found = pages.flatMap((page) =>
    (laidOut.wordsOut[page - 1] ?? []).flatMap(({ text, source, place }) => {
      const words = text.split(' ').filter(Boolean);
      const first = words.findIndex((word) => Array.from(word).some((letter) => drawn.has(letter)));
      return first === -1 ? [] : [{ file: source, ...places.ofWords(place, words.slice(first)), page }];
    }),
  );
  const nowhere = { file: '', line: undefined, page: pages[0] ?? 0 };
  const byFile = groupBy(found.length > 0 ? found : [nowhere], ({ file }) => file);
  return [...byFile.values()].flatMap(([at]) =>
    at === undefined
      ? []
      : [diagnostics.foreignFont(job, { ...at, letters: [...drawn].join(''), font: name })],
  );
}

function inspectPages({ job, laidOut }: Inspected, places: PlaceFinder): Diagnostic[] {
  const told = new Set<string>();
  return laidOut.survey.flatMap(({ beyond, endsInHeading }, index) => {
    const page = index + 1;
    return [
      ...tooWideTables(beyond.filter(({ table }) => table !== undefined && !told.has(table.name))).map(
        ({ table, text, source, place, byPx }) => {
          told.add(table?.name ?? '');
          const at = { file: source, ...places.ofWords(place, text.split(/\s+/)) };
          const line = table?.line ?? at.line;
          return diagnostics.tableTooWide(job, { ...at, line, page, text, byMm: byPx * mmPerPx });
        },
      ),
      ...reachingBeyond(
        beyond.filter(({ table }) => table === undefined),
        { job, page, places },
      ),
      ...(endsInHeading === undefined
        ? []
        : [
            diagnostics.endsInHeading(job, {
              file: endsInHeading.source,
              ...places.ofWords(endsInHeading.place, endsInHeading.text.split(/\s+/)),
              page,
              text: endsInHeading.text,
            }),
          ]),
    ];
  });
}

/** Each for itself in a text of the toolkit; in a file of somebody’s own what reaches furthest stands for its page. */
function reachingBeyond(
  beyond: PageSurvey['beyond'],
  { job, page, places }: { job: PrintJob; page: number; places: PlaceFinder },
): Diagnostic[] {
  const told = ({ text, source, place, byPx }: PageSurvey['beyond'][number], others = 0) => {
    const at = { file: source, ...places.ofWords(place, text.split(/\s+/)) };
    return diagnostics.beyondPage(job, { ...at, page, text, byMm: byPx * mmPerPx, others });
  };
  if (job.kind !== 'file') return beyond.map((each) => told(each));
  const [furthest] = [...beyond].sort((a, b) => b.byPx - a.byPx);
  return furthest === undefined ? [] : [told(furthest, beyond.length - 1)];
}

/** Of each table, what reaches farthest. */
function tooWideTables(beyond: PageSurvey['beyond']): PageSurvey['beyond'][number][] {
  return [...groupBy(beyond, ({ table }) => table?.name).values()].map((group) =>
    group.reduce((farthest, each) => (each.byPx > farthest.byPx ? each : farthest)),
  );
}

function inspectFile({ job, laidOut, pdf, unembeddedFonts }: Inspected): Diagnostic[] {
  const found: Diagnostic[] = unembeddedFonts.map((font) => diagnostics.fontNotEmbedded(job, { font }));
  if (pdf.pages.length !== laidOut.pageCount) {
    found.push(diagnostics.wrongPageCount(job, { laidOut: laidOut.pageCount, inPdf: pdf.pages.length }));
  }
  const bleedsMm = 2 * (job.bleedMm ?? 0);
  const shouldMm = [job.trimMm[0] + bleedsMm, job.trimMm[1] + bleedsMm] as const;
  pdf.pages.forEach(({ sizeMm }, index) => {
    const isWrong = sizeMm.some((mm, side) => Math.abs(mm - (shouldMm[side] ?? 0)) > sizeToleranceMm);
    if (isWrong) found.push(diagnostics.wrongSize(job, { page: index + 1, isMm: sizeMm, shouldMm }));
  });
  if (pdf.title !== job.title) found.push(diagnostics.missingInPdf(job, { what: 'title' }));
  if (pdf.lang !== job.lang) found.push(diagnostics.missingInPdf(job, { what: 'language' }));
  if (!pdf.isTagged && laidOut.wordsIn.length > 0)
    found.push(diagnostics.missingInPdf(job, { what: 'tags' }));
  if (pdf.outline.length === 0 && laidOut.hasHeadings)
    found.push(diagnostics.missingInPdf(job, { what: 'outline' }));
  return found;
}
