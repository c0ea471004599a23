import type { PrintJob } from '../../print-job.ts';
import type { Problem } from '../../problems/index.ts';
import type { CssFault } from '../css/parse.ts';
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
import { shortAddress } from '../site/files.ts';

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
  const inCss = laidOut.cssFaults.map((fault) => cssFinding(job, fault));
  if (laidOut.complaints.length > 0) return [...inCss, layoutGivenUp(inspected)];
  return [
    ...inCss,
    ...laidOut.overflows.map(({ source, ...rest }) => findings.doesNotFit(job, { file: source, ...rest })),
    ...inspectRequests(inspected),
    ...inspectWords(inspected),
    ...inspectPages(inspected),
    ...inspectFile(inspected),
    ...inspected.foreignFonts.flatMap((font) => fontFindings(inspected, font)),
  ];
}

function cssFinding(job: PrintJob, { kind, sheet, line, text }: CssFault): Problem {
  // Where a sheet stands in a page is not known.
  const at =
    sheet === undefined
      ? { file: undefined, line: undefined, text }
      : { file: shortAddress(sheet).replace(/^\//, ''), line, text };
  return kind === 'page-size' ? findings.pageSizeNotKnown(job, at) : findings.cssNotRead(job, at);
}

/** What could not be fetched or shown, each once, with the page that lacks it where it is a picture. */
function inspectRequests({ job, laidOut, failedRequests }: Inspected): Problem[] {
  const pages = new Map(laidOut.brokenImages.map((address) => [shortAddress(address), 0]));
  laidOut.survey.forEach(({ brokenImages }, index) => {
    for (const address of brokenImages.map(shortAddress))
      if (!pages.get(address)) pages.set(address, index + 1);
  });
  const failed = new Set(failedRequests);
  const at = (address: string) => ({ address, page: pages.get(address) || undefined });
  return [
    ...[...failed].map((address) => findings.requestFailed(job, at(address))),
    ...[...pages.keys()]
      .filter((address) => !failed.has(address))
      .map((address) => findings.imageNotLoaded(job, at(address))),
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
    const { missing, surplus } = comparePage(words, page, laidOut.survey[index]);
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
      ...reachingBeyond(job, page, beyond),
      ...(endsInHeading === undefined
        ? []
        : [findings.endsInHeading(job, { file: endsInHeading.source, page, text: endsInHeading.text })]),
    ];
  });
}

/** Each for itself in a text of the toolkit; in a file of somebody’s own what reaches furthest stands for its page. */
function reachingBeyond(job: PrintJob, page: number, beyond: PageSurvey['beyond']): Problem[] {
  const told = (each: PageSurvey['beyond'][number], others = 0) =>
    findings.beyondPage(job, { file: each.source, page, text: each.text, byMm: each.byPx * mmPerPx, others });
  if (job.kind !== 'file') return beyond.map((each) => told(each));
  const [furthest] = [...beyond].sort((a, b) => b.byPx - a.byPx);
  return furthest === undefined ? [] : [told(furthest, beyond.length - 1)];
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
  if (!pdf.isTagged && laidOut.wordsIn.length > 0) found.push(findings.missingInPdf(job, { what: 'tags' }));
  if (pdf.outline.length === 0 && laidOut.hasHeadings)
    found.push(findings.missingInPdf(job, { what: 'outline' }));
  return found;
}
