import { sheetsOf } from './kits.ts';
import type { PrintedFile } from './manifest.ts';
import { printPages, type PrintedPages, type PrintPagesOptions } from './print-run.ts';
import type { DoneDocument } from './site-order.ts';
import { selectFiles, type Selection } from './selection.ts';
import type { Facts } from './site/facts.ts';
import type { PrintPage } from './site/jobs.ts';

/** Print pages in the order in which they can be printed. */
export interface Rounds {
  readonly first: readonly PrintPage[];
  /** Printed only to be counted: nobody asked for them, but pages of the last round tell of them. */
  readonly counted: readonly PrintPage[];
  /** Pages that tell how many sheets others take. */
  readonly last: readonly PrintPage[];
}

/** Divides the pages that are asked for; `all` are those of the site. */
export function roundsOf(
  asked: readonly PrintPage[],
  { all, selection }: { all: readonly PrintPage[]; selection: Selection },
): Rounds {
  const last = asked.filter(({ job }) => job.kit !== undefined);
  const first = asked.filter(({ job }) => job.kit === undefined);
  const told = new Set(last.flatMap(({ job }) => job.kit?.files.map(({ path }) => path) ?? []));
  const isMade = (page: PrintPage, path: string) =>
    first.includes(page) &&
    page.job.outputs.some((output) => output.path === path && selection.includes(page.job, output));
  const counted = all.filter(
    (page) =>
      page.job.kit === undefined &&
      page.job.outputs.some(({ path }) => told.has(path) && !isMade(page, path)),
  );
  return { first, counted, last };
}

/** What a page of the last round is to tell: of the files of its kit, and of the kit as a whole. */
export function factsFor(
  { job: { kit, outputs } }: PrintPage,
  printed: readonly PrintedFile[],
): ReadonlyMap<string, Facts> {
  // A page that tells of itself takes one sheet, unless it was seen to take more.
  const sheets = new Map(outputs.map(({ path }) => [path, { sheets: 1 }]));
  for (const { file } of printed) sheets.set(file.path, { sheets: file.sheets });
  const facts = new Map<string, Facts>();
  for (const { path } of kit?.files ?? []) {
    const known = sheets.get(path);
    if (known !== undefined) facts.set(path, known);
  }
  const total = kit === undefined ? undefined : sheetsOf(kit, sheets);
  if (kit !== undefined && total !== undefined) facts.set(kit.path, { sheets: total });
  return facts;
}

/** Prints pages, those that tell how many sheets others take when that is known. */
export async function printInRounds(
  pages: readonly PrintPage[],
  options: PrintPagesOptions,
): Promise<PrintedPages> {
  const { all, selection = selectFiles({}) } = options;
  const rounds = roundsOf(pages, { all, selection });
  const first = await printPages(rounds.first, options);
  if (rounds.last.length === 0) return first;
  const counted = await printPages(rounds.counted, {
    ...options,
    selection: undefined,
    onDocument: undefined,
    write: () => Promise.resolve(),
  });
  const known = [...first.printed, ...counted.printed];
  const last = await printTelling(rounds.last, { ...options, known });
  return {
    printed: [...first.printed, ...last.printed],
    fromCache: first.fromCache + last.fromCache,
    findings: [...first.findings, ...last.findings],
    failures: [...first.failures, ...counted.failures, ...last.failures],
  };
}

/** Prints pages that tell of others and of themselves; once more where one takes more than the one sheet it told of. */
async function printTelling(
  pages: readonly PrintPage[],
  { known, ...options }: PrintPagesOptions & { known: readonly PrintedFile[] },
): Promise<PrintedPages> {
  const done: DoneDocument[] = [];
  const guessed = await printPages(pages, {
    ...options,
    knownFilesOf: (page) => factsFor(page, known),
    onDocument: (document) => done.push(document),
  });
  const pathsTooLong = new Set(
    guessed.printed.filter(({ file }) => file.sheets > 1).map(({ file }) => file.path),
  );
  const toldWrong = pages.filter(({ job }) => job.outputs.some(({ path }) => pathsTooLong.has(path)));
  const wrongPaths = new Set(toldWrong.flatMap(({ job }) => job.outputs.map(({ path }) => path)));
  for (const document of done) if (!toldWrong.includes(document.page)) options.onDocument?.(document);
  const again = await printPages(toldWrong, {
    ...options,
    knownFilesOf: (page) => factsFor(page, [...known, ...guessed.printed]),
  });
  const onlyGuessed = done.filter(({ page, fromCache }) => fromCache && toldWrong.includes(page)).length;
  return {
    printed: [...guessed.printed.filter(({ file }) => !wrongPaths.has(file.path)), ...again.printed],
    fromCache: guessed.fromCache + again.fromCache - onlyGuessed,
    findings: [...guessed.findings, ...again.findings],
    failures: [...guessed.failures, ...again.failures],
  };
}
