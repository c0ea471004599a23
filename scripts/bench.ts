/** `npm run bench`: does the same with our press and with its peers, and says what it took. It never fails on a time. */
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { findSharedBrowser, type SharedBrowser } from './bench/browser.ts';
import { holdContest } from './bench/contest.ts';
import { cpuMethod, cpuMethods } from './bench/cpu-meter.ts';
import { yardstick, type Absence } from './bench/figures.ts';
import { bulleted } from './bench/lay-out.ts';
import { startLoad } from './bench/load.ts';
import { describeMachine } from './bench/machine.ts';
import {
  readBenchOptions,
  usage,
  WrongOptions,
  type BenchOptions,
  type ProgramName,
} from './bench/options.ts';
import { findFloor, findOurs } from './bench/own-programs.ts';
import { findPagedjsCli, findVivliostyle, findWeasyPrint } from './bench/peers.ts';
import { measureProfiles } from './bench/profile.ts';
import type { Program } from './bench/program.ts';
import { measureScale, scaleTable } from './bench/scale.ts';
import { aimTable, figureTable } from './bench/table.ts';
import { end } from './exit-codes.ts';
import { root } from './program.ts';
import { inTemporaryFolder } from './temporary-folder.ts';

const finders: Readonly<Record<ProgramName, (browser: SharedBrowser) => Program | Promise<Program>>> = {
  ours: findOurs,
  'pagedjs-cli': findPagedjsCli,
  vivliostyle: findVivliostyle,
  weasyprint: findWeasyPrint,
  chromium: findFloor,
};

// What was started ends, and what was written is taken away, when the process exits; by itself a signal is no exit.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => process.exit(130));

try {
  const options = readBenchOptions(process.argv.slice(2));
  if (options.help) console.log(`Use: ${usage}`);
  else await measure(options);
} catch (error) {
  if (!(error instanceof WrongOptions)) end(error);
  process.stderr.write(`${error.message}\n\nUse: ${usage}\n`);
  process.exit(2);
}

async function measure(options: BenchOptions): Promise<void> {
  const { runs, load } = options;
  const browser = await findSharedBrowser();
  const { programs, absences } = await findPrograms(programsFor(options), browser);
  const arithmetic = startLoad(load);
  try {
    const parts = await inTemporaryFolder({ parent: tmpdir(), purpose: 'kindling-bench' }, (folder) =>
      measureParts(options, { programs, absences, folder }),
    );
    const versions = programs.map(({ name, version }) => `${name} ${version}`.trim()).join(', ');
    const facts = [
      describeMachine(browser),
      ...(versions === '' ? [] : [versions]),
      ...(options.tasks.length === 0 ? [] : [runs === 1 ? 'One run' : `The median of ${runs} runs`]),
      ...(load === 0 ? [] : [busyness(load)]),
      cpuMethods[cpuMethod()],
    ];
    const head = facts.map((fact) => `${fact}.`).join('\n');
    console.log(`\n${[head, ...parts.filter((part) => part !== '')].join('\n\n')}`);
  } finally {
    await arithmetic.end();
  }
}

function busyness(load: number): string {
  return `Meanwhile ${load} ${load === 1 ? 'process' : 'processes'} of plain arithmetic kept the machine busy`;
}

/** Those that have something to do: whole commands are ours alone, and compared with one other. */
function programsFor({ programs, tasks }: BenchOptions): readonly ProgramName[] {
  if (tasks.some(({ kind }) => kind !== 'command')) return programs;
  return tasks.length === 0 ? [] : programs.filter((name) => name === 'ours' || name === yardstick);
}

interface Place {
  readonly programs: readonly Program[];
  readonly absences: readonly Absence[];
  readonly folder: string;
}

/** A text for each table. */
async function measureParts(options: BenchOptions, { programs, absences, folder }: Place): Promise<string[]> {
  const { tasks, runs, markdown, scale, printed, profiled } = options;
  const progress = (line: string) => void process.stderr.write(`${line}\n`);
  const content = resolve(options.content ?? join(root, 'content'));
  const parts: string[] = [];
  const failures: string[] = [];
  if (tasks.length > 0) {
    const result = await holdContest({ folder, tasks, programs, runs, content, progress });
    parts.push(figureTable(result.figures, { markdown }), aimTable(result.figures, { markdown }));
    failures.push(
      ...[...absences, ...result.absences].map(
        ({ program, task, reason }) => `${program}${task === undefined ? '' : `, ${task}`}: ${reason}.`,
      ),
    );
  }
  if (scale.length > 0) {
    const result = await measureScale({ folder, scale, isPrinted: printed, progress });
    parts.push(scaleTable(result.figures, { markdown }));
    failures.push(...result.failures);
  }
  if (profiled.length > 0) {
    const result = await measureProfiles({ folder, tasks: profiled, markdown, progress });
    parts.push(...result.parts);
    failures.push(...result.failures);
  }
  if (failures.length === 0) return parts;
  return [
    ...parts,
    ['Not measured:', ...(markdown ? [''] : []), ...bulleted(failures, { markdown })].join('\n'),
  ];
}

/** A program that cannot be had is told, and the others are measured. */
async function findPrograms(
  names: readonly ProgramName[],
  browser: SharedBrowser,
): Promise<{ programs: Program[]; absences: Absence[] }> {
  const programs: Program[] = [];
  const absences: Absence[] = [];
  for (const name of names) {
    try {
      programs.push(await finders[name](browser));
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      absences.push({ program: name, task: undefined, reason });
    }
  }
  return { programs, absences };
}
