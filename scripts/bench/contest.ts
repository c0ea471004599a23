/** The tasks, and every program at each of them in turn. */
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { printJobElementId, type PrintJob } from '../../src/documents/index.ts';
import { makeBook } from './book.ts';
import { summarise, type Absence, type Figure, type TaskName } from './figures.ts';
import { makeLeaflets, type Leaflet } from './leaflets.ts';
import { readPdfPages } from './pdf-text.ts';
import type { Program } from './program.ts';
import { run, type Run } from './run.ts';
import { countLost, wordsOfHtml, wordsOfPdf } from './word-count.ts';

/** Who prints each document with a process of its own prints only so many of them; the time is scaled up. */
const sampleSize = 10;

/** For one process. Whoever needs longer is told, not waited for. */
const limitMs = 20 * 60_000;

export interface ContestOptions {
  /** An empty folder to work in. */
  readonly folder: string;
  readonly tasks: readonly TaskName[];
  readonly programs: readonly Program[];
  readonly runs: number;
  readonly progress: (line: string) => void;
}

export interface ContestResult {
  readonly figures: readonly Figure[];
  readonly absences: readonly Absence[];
}

/** Runs every task; within it the programs take turns, so that a slow minute of the machine meets them all. */
export async function holdContest(options: ContestOptions): Promise<ContestResult> {
  const figures: Figure[] = [];
  const absences: Absence[] = [];
  for (const task of options.tasks) {
    const perform = await prepare(task);
    const runs = new Map<Program, Figure[]>(options.programs.map((program) => [program, []]));
    for (let round = 1; round <= options.runs; round++) {
      for (const [program, ofProgram] of runs) {
        const folder = join(options.folder, `${task}-${program.name}-${round}`.replace(/\W+/g, '-'));
        await mkdir(folder, { recursive: true });
        try {
          const figure = await perform(program, folder);
          ofProgram.push(figure);
          options.progress(`${task}, ${program.name}: ${figure.seconds.toFixed(1)} s`);
        } catch (error) {
          const reason = error instanceof Error ? error.message : String(error);
          absences.push({ program: program.name, task, reason });
          runs.delete(program);
        }
      }
    }
    for (const ofProgram of runs.values()) figures.push(summarise(ofProgram));
  }
  return { figures, absences };
}

type Performance = (program: Program, folder: string) => Promise<Figure>;

async function prepare(task: TaskName): Promise<Performance> {
  if (task === '60 documents') {
    const leaflets = await makeLeaflets(60);
    return (program, folder) =>
      program.commandForSite === undefined
        ? printSample(program, leaflets, folder)
        : printTogether(program, leaflets, folder);
  }
  const html = await makeBook(Number.parseInt(task, 10));
  return (program, folder) => printBook(program, { html, task, folder });
}

async function printBook(
  program: Program,
  { html, task, folder }: { html: string; task: TaskName; folder: string },
): Promise<Figure> {
  await writeFile(join(folder, 'book.html'), html);
  const done = succeeded(
    await run(program.commandFor({ folder, html: 'book.html', pdf: 'book.pdf' }), { limitMs }),
  );
  const { pages, words, wordsLost } = await examine([{ html, pdf: join(folder, 'book.pdf') }]);
  return { task, program: program.name, ...done, pages, words, wordsLost, note: undefined };
}

/** One process for each of a sample. */
async function printSample(program: Program, leaflets: readonly Leaflet[], folder: string): Promise<Figure> {
  const sample = spreadSample(leaflets, sampleSize);
  const done: Run[] = [];
  for (const { name, html } of sample) {
    await writeFile(join(folder, `${name}.html`), html);
    const command = program.commandFor({ folder, html: `${name}.html`, pdf: `${name}.pdf` });
    done.push(succeeded(await run(command, { limitMs })));
  }
  const examined = await examine(
    sample.map(({ name, html }) => ({ html, pdf: join(folder, `${name}.pdf`) })),
  );
  const peaks = done.map(({ peakMiB }) => peakMiB).filter((peakMiB) => peakMiB !== undefined);
  const scale = leaflets.length / sample.length;
  return {
    task: '60 documents',
    program: program.name,
    seconds: done.reduce((sum, { seconds }) => sum + seconds, 0) * scale,
    pages: Math.round(examined.pages * scale),
    peakMiB: peaks.length === 0 ? undefined : Math.max(...peaks),
    words: examined.words,
    wordsLost: examined.wordsLost,
    note: `${sample.length} documents were printed, a process for each; seconds and pages are scaled up to ${leaflets.length}, words are those of the ${sample.length}`,
  };
}

/** So many of the documents, of every length in its proportion: the middle one of each of as many classes. */
export function spreadSample<T extends { readonly html: string }>(
  documents: readonly T[],
  size: number,
): T[] {
  const byLength = documents.toSorted((a, b) => a.html.length - b.html.length);
  if (byLength.length <= size) return byLength;
  const step = byLength.length / size;
  const middles = new Set(Array.from({ length: size }, (_, index) => Math.floor((index + 0.5) * step)));
  return byLength.filter((_, index) => middles.has(index));
}

/** All of them in one process, as the print pages of a site. */
async function printTogether(
  program: Program,
  leaflets: readonly Leaflet[],
  folder: string,
): Promise<Figure> {
  if (program.commandForSite === undefined) throw new TypeError(`${program.name} prints no site`);
  await writeFile(join(folder, 'index.html'), '<!doctype html><title>Documents to measure by</title>');
  for (const leaflet of leaflets) {
    await mkdir(join(folder, 'print', leaflet.name), { recursive: true });
    await writeFile(join(folder, 'print', leaflet.name, 'index.html'), withJob(leaflet));
  }
  const done = succeeded(await run(program.commandForSite(folder), { limitMs }));
  const { pages, words, wordsLost } = await examine(
    leaflets.map(({ name, html }) => ({ html, pdf: join(folder, 'downloads', `${name}.pdf`) })),
  );
  return {
    task: '60 documents',
    program: program.name,
    ...done,
    pages,
    words,
    wordsLost,
    note: 'all in one process, with a picture of each first page',
  };
}

function withJob({ name, title, html }: Leaflet): string {
  const job: PrintJob = {
    id: name,
    kind: 'leaflet',
    title,
    lang: 'en',
    sources: [name],
    edition: null,
    textSize: null,
    paper: 'a4',
    trimMm: [148, 210],
    outputs: [{ form: 'reading', path: `${name}.pdf` }],
  };
  const json = JSON.stringify(job).replaceAll('<', '\\u003c');
  return html.replace(
    '</head>',
    () => `<script type="application/json" id="${printJobElementId}">${json}</script>\n</head>`,
  );
}

function succeeded(done: Run): Run {
  if (done.failure !== undefined) throw new Error(done.failure);
  return done;
}

/** Opens what was printed: a program that writes no PDF, or half of one, has not been fast. */
async function examine(
  printed: readonly { html: string; pdf: string }[],
): Promise<{ pages: number; words: number; wordsLost: number }> {
  let pages = 0;
  let words = 0;
  let wordsLost = 0;
  for (const { html, pdf } of printed) {
    const bytes = await readFile(pdf).catch(() => {
      throw new Error('it wrote no PDF');
    });
    const read = await readPdfPages(bytes);
    const expected = wordsOfHtml(html);
    pages += read.length;
    words += expected.length;
    wordsLost += countLost(expected, wordsOfPdf(read));
  }
  return { pages, words, wordsLost };
}
