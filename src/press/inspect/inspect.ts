import type { PrintJob } from '../../print-job.ts';
import type { Problem } from '../../problems/index.ts';
import type { ShownMargin } from '../in-page/margins.ts';
import type { PageWord } from '../in-page/read-words.ts';
import type { PictureWords } from '../in-page/picture-words.ts';
import type { PageSurvey } from '../in-page/survey.ts';
import type { LaidOut } from '../lay-out.ts';
import type { ReadPdf } from '../pdf/read.ts';
import { compareWords, type WordDifference } from './census.ts';
import { findings } from './findings.ts';
import type { UsedFont } from '../pdf/fonts.ts';
import { compareMargins } from './margin-census.ts';
import { comparePage } from './page-census.ts';
import { withoutPictures } from './picture-text.ts';

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
export function inspect(inspected: Inspected): Problem[] {
  const { job, laidOut } = inspected;
  // What a layout that was given up looks like is not worth telling.
  if (laidOut.complaints.length > 0) return [layoutGivenUp(inspected)];
  return [
    ...laidOut.overflows.map(({ source, ...rest }) => findings.doesNotFit(job, { file: source, ...rest })),
    ...laidOut.brokenImages.map((address) => findings.imageNotLoaded(job, { address: shortPath(address) })),
    ...inspected.failedRequests.map((address) => findings.requestFailed(job, { address })),
    ...inspectWords(inspected),
    ...inspectPages(inspected),
    ...inspectFile(inspected),
    ...inspected.foreignFonts.flatMap((font) => fontFindings(inspected, font)),
  ];
}

function layoutGivenUp({ job, laidOut }: Inspected): Problem {
  const lastPage = laidOut.wordsOut.findLast((words) => words.length > 0) ?? [];
  return findings.layoutGivenUp(job, {
    file: lastPage[0]?.source ?? '',
    page: laidOut.pageCount,
    words: lastPage.flatMap(({ text }) => text.split(' ').filter(Boolean)).slice(-12),
    complaint: laidOut.complaints[0] ?? '',
  });
}

function inspectWords({ job, laidOut, pdf }: Inspected): Problem[] {
  const byKindAndSource = Map.groupBy(
    compareWords(laidOut.wordsIn, laidOut.wordsOut),
    ({ kind, source }) => `${kind} ${source}`,
  );
  const inLayout = [...byKindAndSource.values()].map((differences) => differenceFinding(job, differences));
  const inPdf = laidOut.wordsOut.flatMap((words, index) => {
    const read = pdf.pages[index];
    // What reaches beyond the page is told already, and may be cut off by its edge.
    if (read === undefined || (laidOut.survey[index]?.beyond.length ?? 0) > 0) return [];
    const page = withoutPictures(read, laidOut.pictureWords[index] ?? []);
    const { missing, surplus } = comparePage(words, page);
    const margins = compareMargins(
      { due: laidOut.margins[index] ?? [], shown: laidOut.marginsOut[index] ?? [] },
      page,
    );
    const first = words.find(({ text }) => missing.some((word) => text.includes(word))) ?? words[0];
    const at = { file: first?.source ?? '', page: index + 1 };
    return [
      ...(missing.length > 0 ? [findings.wordsNotInPdf(job, { ...at, words: missing })] : []),
      ...(surplus !== '' ? [findings.surplusInPdf(job, { ...at, text: surplus })] : []),
      ...margins.missing.map((margin) => findings.marginMissing(job, { page: index + 1, ...margin })),
      ...margins.surplus.map((margin) => findings.marginSurplus(job, { page: index + 1, ...margin })),
    ];
  });
  return [...inLayout, ...inPdf];
}

/** Differences of one kind from one file, told together. */
function differenceFinding(job: PrintJob, differences: readonly WordDifference[]): Problem {
  const [first] = differences;
  const at = {
    file: first?.source ?? '',
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

/** A font of the machine, told once for each text that it draws letters of. */
function fontFindings({ job, laidOut }: Inspected, { name, letters, pages }: UsedFont): Problem[] {
  const drawn = new Set(letters.replace(/\s/g, ''));
  const places = pages.flatMap((page) => {
    const words = laidOut.wordsOut[page - 1] ?? [];
    const runs = words.filter(({ text }) => Array.from(text).some((letter) => drawn.has(letter)));
    return runs.map(({ source }) => ({ file: source, page }));
  });
  const [first = 0] = pages;
  const bySource = Map.groupBy(places.length > 0 ? places : [{ file: '', page: first }], ({ file }) => file);
  return [...bySource].map(([file, [place]]) =>
    findings.foreignFont(job, { file, page: place?.page ?? first, letters: [...drawn].join(''), font: name }),
  );
}

function inspectPages({ job, laidOut }: Inspected): Problem[] {
  return laidOut.survey.flatMap(({ beyond, endsInHeading }, index) => {
    const page = index + 1;
    return [
      ...beyond.map(({ text, source, byPx }) =>
        findings.beyondPage(job, { file: source, page, text, byMm: byPx * mmPerPx }),
      ),
      ...(endsInHeading === undefined
        ? []
        : [findings.endsInHeading(job, { file: endsInHeading.source, page, text: endsInHeading.text })]),
    ];
  });
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
