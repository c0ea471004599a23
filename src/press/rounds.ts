import { sheetsOf } from './kits.ts';
import type { PrintedFile } from './manifest.ts';
import { printPages, type PrintedPages, type PrintPagesOptions } from './print-run.ts';
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
  const sheets = new Map(printed.map(({ file }) => [file.path, { sheets: file.sheets }]));
  // A page that tells of itself takes one sheet: it is made to.
  for (const { path } of outputs) sheets.set(path, { sheets: 1 });
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
  const last = await printPages(rounds.last, { ...options, knownFilesOf: (page) => factsFor(page, known) });
  return {
    printed: [...first.printed, ...last.printed],
    fromCache: first.fromCache + last.fromCache,
    findings: [...first.findings, ...last.findings],
    failures: [...first.failures, ...counted.failures, ...last.failures],
  };
}
