import type { PrintJob } from '../../print-job.ts';
import type { Problem } from '../../problems/index.ts';
import type { PageWord } from '../in-page/read-words.ts';
import type { PageSurvey } from '../in-page/survey.ts';
import type { LaidOut } from '../lay-out.ts';
import type { ReadPdf } from '../pdf/read.ts';
import { compareWords, wordsOf, type WordDifference } from './census.ts';
import { findings } from './findings.ts';
import { comparePage } from './page-census.ts';
import { findPlaces, type PlaceFinder } from './places.ts';

export interface Inspected {
  readonly job: PrintJob;
  readonly laidOut: LaidOut & {
    /** Words after layout, page by page. */
    readonly wordsOut: readonly (readonly PageWord[])[];
    readonly survey: readonly PageSurvey[];
  };
  /** The finished `reading` PDF, opened again. */
  readonly pdf: ReadPdf;
  readonly unembeddedFonts: readonly string[];
  readonly failedRequests: readonly string[];
}

const sizeToleranceMm = 0.1;
const mmPerPx = 25.4 / 96;

/** Everything that is wrong with a printed document. Nothing is a warning: what is printed is right or it is not printed. */
export function inspect(inspected: Inspected): Problem[] {
  const { job, laidOut } = inspected;
  const places = findPlaces(laidOut);
  // What a layout that was given up looks like is not worth telling.
  if (laidOut.complaints.length > 0) return [layoutGivenUp(inspected, places)];
  return [
    ...laidOut.overflows.map(({ source, line, place, ...rest }) => {
      const at = places.ofWords(place, rest.wordsBeyond);
      return findings.doesNotFit(job, { file: source, line: at?.line ?? line, ...rest });
    }),
    ...laidOut.brokenImages.map((address) =>
      findings.imageNotLoaded(job, { ...places.ofPicture(address), address: shortPath(address) }),
    ),
    ...inspected.failedRequests.map((address) =>
      findings.requestFailed(job, { ...places.ofPicture(address), address }),
    ),
    ...inspectWords(inspected, places),
    ...inspectPages(inspected, places),
    ...inspectFile(inspected),
  ];
}

function layoutGivenUp({ job, laidOut }: Inspected, places: PlaceFinder): Problem {
  const lastPage = laidOut.wordsOut.findLast((words) => words.length > 0) ?? [];
  const last = lastPage.findLast(({ kind, text }) => kind === 'flow' && text.trim() !== '');
  const lastWords = last?.text.split(' ').filter(Boolean).slice(-3) ?? [];
  return findings.layoutGivenUp(job, {
    file: last?.source ?? '',
    ...places.ofWords(last?.place ?? 0, lastWords),
    page: laidOut.pageCount,
    words: lastPage.flatMap(({ text }) => text.split(' ').filter(Boolean)).slice(-12),
    complaint: laidOut.complaints[0] ?? '',
  });
}

function inspectWords({ job, laidOut, pdf }: Inspected, places: PlaceFinder): Problem[] {
  const byKindAndSource = Map.groupBy(
    compareWords(laidOut.wordsIn, laidOut.wordsOut),
    ({ kind, source }) => `${kind} ${source}`,
  );
  const inLayout = [...byKindAndSource.values()].map((differences) =>
    differenceFinding(job, differences, places),
  );
  const inPdf = laidOut.wordsOut.flatMap((words, index) => {
    const page = pdf.pages[index];
    // What reaches beyond the page is told already, and may be cut off by its edge.
    if (page === undefined || (laidOut.survey[index]?.beyond.length ?? 0) > 0) return [];
    const { missing, surplus } = comparePage(words, page);
    const first =
      words.find((run) => beginsWith(missing, wordsOf([run]))) ??
      words.find(({ text }) => missing.some((word) => text.includes(word))) ??
      words[0];
    const at = { file: first?.source ?? '', page: index + 1 };
    const place = places.ofWords(first?.place ?? 0, missing);
    return [
      ...(missing.length > 0 ? [findings.wordsNotInPdf(job, { ...at, ...place, words: missing })] : []),
      ...(surplus !== '' ? [findings.surplusInPdf(job, { ...at, text: surplus })] : []),
    ];
  });
  return [...inLayout, ...inPdf];
}

/** Whether a list of words begins with some, or with as many of them as it has. */
function beginsWith(words: readonly string[], first: readonly string[]): boolean {
  return first.length > 0 && first.every((word, index) => index >= words.length || word === words[index]);
}

/** Differences of one kind from one file, told together. */
function differenceFinding(
  job: PrintJob,
  differences: readonly WordDifference[],
  places: PlaceFinder,
): Problem {
  const [first] = differences;
  const at = {
    file: first?.source ?? '',
    ...places.ofWords(first?.place ?? 0, first?.words ?? []),
    page: first?.page,
    words: differences.flatMap(({ words }) => words),
  };
  switch (first?.kind) {
    case 'doubled':
      return findings.wordsDoubled(job, at);
    case 'moved':
      return findings.wordsMoved(job, at);
    default:
      return findings.wordsLost(job, at);
  }
}

function inspectPages({ job, laidOut }: Inspected, places: PlaceFinder): Problem[] {
  const told = new Set<string>();
  return laidOut.survey.flatMap(({ beyond, endsInHeading }, index) => {
    const page = index + 1;
    return [
      ...tooWideTables(beyond.filter(({ table }) => table !== undefined && !told.has(table.name))).map(
        ({ table, text, source, place, byPx }) => {
          told.add(table?.name ?? '');
          const at = { file: source, ...places.ofWords(place, text.split(/\s+/)) };
          const line = table?.line ?? at.line;
          return findings.tableTooWide(job, { ...at, line, page, text, byMm: byPx * mmPerPx });
        },
      ),
      ...beyond.flatMap(({ text, source, place, table, byPx }) => {
        if (table !== undefined) return [];
        const at = { file: source, ...places.ofWords(place, text.split(/\s+/)) };
        return [findings.beyondPage(job, { ...at, page, text, byMm: byPx * mmPerPx })];
      }),
      ...(endsInHeading === undefined
        ? []
        : [
            findings.endsInHeading(job, {
              file: endsInHeading.source,
              ...places.ofWords(endsInHeading.place, endsInHeading.text.split(/\s+/)),
              page,
              text: endsInHeading.text,
            }),
          ]),
    ];
  });
}

/** Of each table, what reaches farthest. */
function tooWideTables(beyond: PageSurvey['beyond']): PageSurvey['beyond'][number][] {
  return [...Map.groupBy(beyond, ({ table }) => table?.name).values()].map((group) =>
    group.reduce((farthest, each) => (each.byPx > farthest.byPx ? each : farthest)),
  );
}

function inspectFile({ job, laidOut, pdf, unembeddedFonts }: Inspected): Problem[] {
  const found: Problem[] = unembeddedFonts.map((font) => findings.fontNotEmbedded(job, { font }));
  if (pdf.pages.length !== laidOut.pageCount) {
    found.push(findings.wrongPageCount(job, { laidOut: laidOut.pageCount, inPdf: pdf.pages.length }));
  }
  const bleedsMm = 2 * (job.bleedMm ?? 0);
  const shouldMm = [job.trimMm[0] + bleedsMm, job.trimMm[1] + bleedsMm] as const;
  pdf.pages.forEach(({ sizeMm }, index) => {
    const isWrong = sizeMm.some((mm, side) => Math.abs(mm - (shouldMm[side] ?? 0)) > sizeToleranceMm);
    if (isWrong) found.push(findings.wrongSize(job, { page: index + 1, isMm: sizeMm, shouldMm }));
  });
  if (pdf.title !== job.title) found.push(findings.missingInPdf(job, { what: 'title' }));
  if (pdf.lang !== job.lang) found.push(findings.missingInPdf(job, { what: 'language' }));
  if (!pdf.isTagged) found.push(findings.missingInPdf(job, { what: 'tags' }));
  if (pdf.outline.length === 0 && laidOut.hasHeadings)
    found.push(findings.missingInPdf(job, { what: 'outline' }));
  return found;
}

function shortPath(address: string): string {
  try {
    return new URL(address).pathname;
  } catch {
    return address;
  }
}
