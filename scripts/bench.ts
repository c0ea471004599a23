/** `npm run bench`: prints the same documents with our press and with its peers. It never fails on a time. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { findSharedBrowser, type SharedBrowser } from './bench/browser.ts';
import { holdContest } from './bench/contest.ts';
import { taskNames, type Absence, type TaskName } from './bench/figures.ts';
import { describeMachine } from './bench/machine.ts';
import { findFloor, findOurs } from './bench/own-programs.ts';
import { findPagedjsCli, findVivliostyle, findWeasyPrint } from './bench/peers.ts';
import type { Program } from './bench/program.ts';
import { aimTable, bulleted, figureTable } from './bench/table.ts';
import { end } from './exit-codes.ts';

const finders: Readonly<Record<string, (browser: SharedBrowser) => Program | Promise<Program>>> = {
  ours: findOurs,
  'pagedjs-cli': findPagedjsCli,
  vivliostyle: findVivliostyle,
  weasyprint: findWeasyPrint,
  chromium: findFloor,
};
const tasks: Readonly<Record<string, TaskName>> = {
  184: '184 pages',
  736: '736 pages',
  small: '60 documents',
};

const usage = `npm run bench -- [--only ours,pagedjs-cli] [--tasks 184,small] [--runs 3] [--markdown]

  --only      programs: ${Object.keys(finders).join(', ')}; all when left out
  --tasks     what they print: ${Object.keys(tasks).join(', ')}; all when left out
  --runs      how often each program prints each task; the median counts
  --markdown  tables for the docs

The others come from the npm registry, once, into node_modules/.cache; WeasyPrint is used where it is installed.`;

try {
  const options = readOptions();
  if (options.help) console.log(`Use: ${usage}`);
  else await measure(options);
} catch (error) {
  end(error);
}

interface Options {
  readonly programs: readonly string[];
  readonly tasks: readonly TaskName[];
  readonly runs: number;
  readonly markdown: boolean;
  readonly help: boolean;
}

function readOptions(): Options {
  try {
    const { values } = parseArgs({
      options: {
        only: { type: 'string' },
        tasks: { type: 'string' },
        runs: { type: 'string', default: '1' },
        markdown: { type: 'boolean', default: false },
        help: { type: 'boolean', default: false },
      },
    });
    const runs = Number(values.runs);
    if (!Number.isInteger(runs) || runs < 1)
      throw new Error(`--runs is a number from 1; not “${values.runs}”.`);
    const chosen = chosenOf('--tasks', Object.keys(tasks), values.tasks).map((key) => tasks[key]);
    return {
      programs: chosenOf('--only', Object.keys(finders), values.only),
      tasks: taskNames.filter((task) => chosen.includes(task)),
      runs,
      markdown: values.markdown,
      help: values.help,
    };
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    process.stderr.write(`${message}\n\nUse: ${usage}\n`);
    process.exit(2);
  }
}

function chosenOf(option: string, names: readonly string[], value: string | undefined): readonly string[] {
  if (value === undefined) return names;
  const asked = value.split(',');
  const unknown = asked.find((name) => !names.includes(name));
  if (unknown !== undefined) throw new Error(`${option} are of: ${names.join(', ')}; not “${unknown}”.`);
  return names.filter((name) => asked.includes(name));
}

async function measure({ programs: names, tasks, runs, markdown }: Options): Promise<void> {
  const progress = (line: string) => void process.stderr.write(`${line}\n`);
  const browser = await findSharedBrowser();
  const { programs, absences } = await findPrograms(names, browser);
  const folder = await mkdtemp(join(tmpdir(), 'kindling-bench-'));
  try {
    const result = await holdContest({ folder, tasks, programs, runs, progress });
    const missing = [...absences, ...result.absences].map(
      ({ program, task, reason }) => `${program}${task === undefined ? '' : `, ${task}`}: ${reason}.`,
    );
    const versions = programs.map(({ name, version }) => `${name} ${version}`.trim()).join(', ');
    const parts = [
      `${describeMachine(browser)}.\n${versions}. ${runs === 1 ? 'One run' : `The median of ${runs} runs`}.`,
      figureTable(result.figures, { markdown }),
      ...(missing.length === 0
        ? []
        : [['Not measured:', ...(markdown ? [''] : []), ...bulleted(missing, { markdown })].join('\n')]),
      aimTable(result.figures, { markdown }),
    ];
    console.log(`\n${parts.join('\n\n')}`);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** A program that cannot be had is told, and the others are measured. */
async function findPrograms(
  names: readonly string[],
  browser: SharedBrowser,
): Promise<{ programs: Program[]; absences: Absence[] }> {
  const programs: Program[] = [];
  const absences: Absence[] = [];
  for (const name of names) {
    try {
      const program = await finders[name]?.(browser);
      if (program !== undefined) programs.push(program);
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      absences.push({ program: name, task: undefined, reason });
    }
  }
  return { programs, absences };
}
