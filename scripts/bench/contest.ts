/** The tasks, and every program at each of them in turn. */
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { makeBook } from './books/index.ts';
import { openCommandRuns, type CommandRuns } from './command-runs.ts';
import { greatest, summarise, sumOf, yardstick, type Absence, type Figure } from './figures.ts';
import { writeLeafletSite } from './leaflet-site.ts';
import { makeLeaflets, type Leaflet } from './leaflets.ts';
import { readPdfPages } from './pdf-text.ts';
import type { Program } from './program.ts';
import { run, succeeded, type Done } from './run.ts';
import { yardstickTask, type Task, type TaskName } from './tasks.ts';
import { countLost, wordsOfHtml, wordsOfPdf } from './word-count.ts';

/** Who prints each document with a process of its own prints only so many of them; the time is scaled up. */
const sampleSize = 10;

/** For one process. Whoever needs longer is told, not waited for. */
const limitMs = 20 * 60_000;

export interface ContestOptions {
  /** An empty folder to work in. */
  readonly folder: string;
  readonly tasks: readonly Task[];
  readonly programs: readonly Program[];
  readonly runs: number;
  /** What whole commands are run on; absolute. */
  readonly content: string;
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
  const commands = openCommandRuns(options);
  for (const { task, isForYardstick } of withYardstick(options.tasks)) {
    const perform = await prepare(task, commands);
    const programs = options.programs.filter(({ name }) =>
      task.kind === 'command' ? name === 'ours' : !isForYardstick || name === yardstick,
    );
    const runs = new Map<Program, Figure[]>(programs.map((program) => [program, []]));
    for (let round = 1; round <= options.runs; round++) {
      for (const [program, ofProgram] of runs) {
        const folder = join(options.folder, `${task.name}-${program.name}-${round}`.replace(/\W+/g, '-'));
        await mkdir(folder, { recursive: true });
        try {
          const figure = await perform({ program, folder, round });
          ofProgram.push(figure);
          options.progress(`${task.name}, ${program.name}: ${figure.seconds.toFixed(1)} s`);
        } catch (error) {
          const reason = error instanceof Error ? error.message : String(error);
          absences.push({ program: program.name, task: task.name, reason });
          runs.delete(program);
        }
      }
    }
    figures.push(...[...runs.values()].map(summarise));
  }
  return { figures, absences };
}

/** Whole commands are compared with what the yardstick takes for a book, which it prints in any case. */
export function withYardstick(tasks: readonly Task[]): { task: Task; isForYardstick: boolean }[] {
  const asked = tasks.map((task) => ({ task, isForYardstick: false }));
  const isMissing =
    tasks.some(({ kind }) => kind === 'command') && !tasks.some(({ name }) => name === yardstickTask.name);
  return isMissing ? [{ task: yardstickTask, isForYardstick: true }, ...asked] : asked;
}

interface Turn {
  readonly program: Program;
  readonly folder: string;
  readonly round: number;
}

type Performance = (turn: Turn) => Promise<Figure>;

async function prepare(task: Task, commands: CommandRuns): Promise<Performance> {
  switch (task.kind) {
    case 'documents': {
      const leaflets = await makeLeaflets(60);
      return ({ program, folder }) =>
        program.commandForSite === undefined
          ? printSample(program, leaflets, folder)
          : printTogether(program, leaflets, folder);
    }
    case 'book': {
      const html = await makeBook(task.book, task.pages);
      return ({ program, folder }) => printBook(program, { html, task: task.name, folder });
    }
    case 'command':
      return async ({ program, round }) => ({
        task: task.name,
        program: program.name,
        ...succeeded(await commands.perform(task.command, round)),
        pages: undefined,
        text: undefined,
        note: undefined,
      });
  }
}

async function printBook(
  program: Program,
  { html, task, folder }: { html: string; task: TaskName; folder: string },
): Promise<Figure> {
  await writeFile(join(folder, 'book.html'), html);
  const done = succeeded(
    await run(program.commandFor({ folder, html: 'book.html', pdf: 'book.pdf' }), { limitMs }),
  );
  const examined = await examine([{ html, pdf: join(folder, 'book.pdf') }]);
  return { task, program: program.name, ...done, ...examined, note: undefined };
}

/** One process for each of a sample. */
async function printSample(program: Program, leaflets: readonly Leaflet[], folder: string): Promise<Figure> {
  const sample = spreadSample(leaflets, sampleSize);
  const done: Done[] = [];
  for (const { name, html } of sample) {
    await writeFile(join(folder, `${name}.html`), html);
    const command = program.commandFor({ folder, html: `${name}.html`, pdf: `${name}.pdf` });
    done.push(succeeded(await run(command, { limitMs })));
  }
  const examined = await examine(
    sample.map(({ name, html }) => ({ html, pdf: join(folder, `${name}.pdf`) })),
  );
  const cpuSeconds = sumOf(done.map((each) => each.cpuSeconds));
  const scale = leaflets.length / sample.length;
  return {
    task: '60 documents',
    program: program.name,
    seconds: done.reduce((sum, { seconds }) => sum + seconds, 0) * scale,
    cpuSeconds: cpuSeconds === undefined ? undefined : cpuSeconds * scale,
    peakMiB: greatest(done.map(({ peakMiB }) => peakMiB)),
    pages: Math.round(examined.pages * scale),
    text: examined.text,
    note: `${sample.length} documents were printed, a process for each; seconds, CPU seconds and pages are scaled up to ${leaflets.length}, words are those of the ${sample.length}`,
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
  await writeLeafletSite(folder, leaflets);
  const done = succeeded(await run(program.commandForSite(folder), { limitMs }));
  const examined = await examine(
    leaflets.map(({ name, html }) => ({ html, pdf: join(folder, 'downloads', `${name}.pdf`) })),
  );
  return {
    task: '60 documents',
    program: program.name,
    ...done,
    ...examined,
    note: 'all in one process, with a picture of each first page',
  };
}

/** Opens what was printed: a program that writes no PDF, or half of one, has not been fast. */
async function examine(
  printed: readonly { html: string; pdf: string }[],
): Promise<{ pages: number; text: { words: number; lost: number } }> {
  let pages = 0;
  let words = 0;
  let lost = 0;
  for (const { html, pdf } of printed) {
    const bytes = await readFile(pdf).catch(() => {
      throw new Error('it wrote no PDF');
    });
    const read = await readPdfPages(bytes);
    const expected = wordsOfHtml(html);
    pages += read.length;
    words += expected.length;
    lost += countLost(expected, wordsOfPdf(read));
  }
  return { pages, text: { words, lost } };
}
