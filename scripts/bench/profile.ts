/** Where the time of our own press goes: by stages, and by what of the program its threads are in. */
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { makeBook } from './books/index.ts';
import { isOfReader, partsOf, type CpuProfile } from './cpu-profile.ts';
import { layOut, type Row, type TableOptions } from './lay-out.ts';
import { writeLeafletSite } from './leaflet-site.ts';
import { makeLeaflets } from './leaflets.ts';
import { findOurs } from './own-programs.ts';
import { run, succeeded, type Command } from './run.ts';
import { stageTexts, timesOf, type Span, type StageTime } from './stages.ts';
import type { Task } from './tasks.ts';

const limitMs = 20 * 60_000;

/** How many parts of the program are told; the rest are one. */
const mostParts = 10;

export interface ProfileOptions extends TableOptions {
  /** An empty folder to work in. */
  readonly folder: string;
  readonly tasks: readonly Task[];
  readonly progress: (line: string) => void;
}

export interface ProfileResult {
  /** A text for each task. */
  readonly parts: readonly string[];
  readonly failures: readonly string[];
}

/** Each task is printed twice, so that neither kind of watching slows down the other. */
export async function measureProfiles({
  folder,
  tasks,
  progress,
  markdown,
}: ProfileOptions): Promise<ProfileResult> {
  const parts: string[] = [];
  const failures: string[] = [];
  for (const task of tasks) {
    try {
      const own = join(folder, `profile-${task.name}`.replace(/\W+/g, '-'));
      await mkdir(own, { recursive: true });
      const command = await commandFor(task, own);
      const { seconds, stages } = await clocked(command, own);
      const profiles = await profiled(command, own);
      progress(`${task.name}, profile: ${seconds.toFixed(1)} s`);
      parts.push(
        `Where the time of ours goes: ${task.name}, ${seconds.toFixed(1)} s. Stages go on beside each other.`,
        stageTable(stages, { markdown }),
        partTable(profiles, { markdown }),
      );
    } catch (error) {
      failures.push(`profile, ${task.name}: ${error instanceof Error ? error.message : String(error)}`);
    }
  }
  return { parts, failures };
}

async function commandFor(task: Task, folder: string): Promise<Command> {
  const ours = await findOurs();
  if (task.kind === 'book') {
    await writeFile(join(folder, 'book.html'), await makeBook(task.book, task.pages));
    return ours.commandFor({ folder, html: 'book.html', pdf: 'book.pdf' });
  }
  await writeLeafletSite(folder, await makeLeaflets(60));
  if (ours.commandForSite === undefined) throw new TypeError('our press prints no site');
  return ours.commandForSite(folder);
}

async function clocked(command: Command, folder: string): Promise<{ seconds: number; stages: StageTime[] }> {
  const file = join(folder, 'stages.json');
  const clock = fileURLToPath(new URL('stage-clock.ts', import.meta.url));
  const { seconds } = succeeded(
    await run(
      {
        ...command,
        args: ['--import', clock, ...command.args],
        env: { ...command.env, KINDLING_BENCH_STAGES: file },
      },
      { limitMs },
    ),
  );
  const spans = JSON.parse(await readFile(file, 'utf8')) as Span[];
  return { seconds, stages: timesOf(spans, seconds * 1000) };
}

interface ThreadProfile {
  readonly thread: 'main thread' | 'reader thread';
  readonly parts: readonly (readonly [part: string, seconds: number])[];
}

async function profiled(command: Command, folder: string): Promise<ThreadProfile[]> {
  const profiles = join(folder, 'profiles');
  succeeded(
    await run({ ...command, args: ['--cpu-prof', '--cpu-prof-dir', profiles, ...command.args] }, { limitMs }),
  );
  const names = (await readdir(profiles)).filter((name) => name.endsWith('.cpuprofile')).sort();
  const read = await Promise.all(
    names.map(async (name): Promise<ThreadProfile> => {
      const profile = JSON.parse(await readFile(join(profiles, name), 'utf8')) as CpuProfile;
      return { thread: isOfReader(profile) ? 'reader thread' : 'main thread', parts: partsOf(profile) };
    }),
  );
  return read.sort((a, b) => a.thread.localeCompare(b.thread));
}

export function stageTable(stages: readonly StageTime[], options: TableOptions): string {
  const rows = stages.map(({ stage, seconds, share }): Row => [
    stage,
    seconds.toFixed(2),
    percent(share),
    stageTexts[stage],
  ]);
  return layOut(['stage', 'seconds', 'share', 'what'], rows, options);
}

export function partTable(profiles: readonly ThreadProfile[], options: TableOptions): string {
  const rows = profiles.flatMap(({ thread, parts }): Row[] => {
    const whole = parts.reduce((sum, [, seconds]) => sum + seconds, 0);
    const rest = parts.slice(mostParts).reduce((sum, [, seconds]) => sum + seconds, 0);
    const told = [...parts.slice(0, mostParts), ...(rest === 0 ? [] : [['everything else', rest] as const])];
    return told.map(([part, seconds]) => [thread, part, seconds.toFixed(2), percent(seconds / whole)]);
  });
  return layOut(['Node.js', 'in', 'seconds', 'share'], rows, options);
}

function percent(share: number): string {
  return `${Math.round(share * 100)} %`;
}
