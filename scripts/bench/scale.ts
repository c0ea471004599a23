/** How building grows with the number of practices. */
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { root } from '../program.ts';
import { makeWorkplace } from './command-runs.ts';
import { layOut, type Row, type TableOptions } from './lay-out.ts';
import { succeeded } from './run.ts';
import { multiplied, scaleSettings, type PracticeFile } from './scale-content.ts';
import { toldOr } from './table.ts';
import { runCommand } from './toolkit-commands.ts';

export interface ScaleFigure {
  readonly practices: number;
  readonly isPrinted: boolean;
  readonly seconds: number;
  readonly cpuSeconds: number | undefined;
  readonly peakMiB: number | undefined;
}

export interface ScaleOptions {
  /** An empty folder to work in. */
  readonly folder: string;
  readonly scale: readonly number[];
  readonly isPrinted: boolean;
  readonly progress: (line: string) => void;
}

export interface ScaleResult {
  readonly figures: readonly ScaleFigure[];
  /** Why some were not measured. */
  readonly failures: readonly string[];
}

/** Builds a folder of each size with nothing cached. */
export async function measureScale({
  folder,
  scale,
  isPrinted,
  progress,
}: ScaleOptions): Promise<ScaleResult> {
  const practices = await readPractices(join(root, 'content', 'practices'));
  const figures: ScaleFigure[] = [];
  const failures: string[] = [];
  for (const count of scale) {
    const name = `${count} ${count === 1 ? 'practice' : 'practices'}`;
    const own = join(folder, `scale-${count}`);
    try {
      const content = join(own, 'made');
      await writeContent(content, multiplied(practices, count));
      const place = await makeWorkplace(join(own, 'work'), content);
      const done = succeeded(await runCommand('build', place, { isPrinted }));
      figures.push({ practices: count, isPrinted, ...done });
      progress(`${name}: ${done.seconds.toFixed(1)} s`);
    } catch (error) {
      failures.push(`${name}: ${error instanceof Error ? error.message : String(error)}`);
    }
    await rm(own, { recursive: true, force: true });
  }
  return { figures, failures };
}

export function scaleTable(figures: readonly ScaleFigure[], options: TableOptions): string {
  const rows = figures.map(({ practices, isPrinted, seconds, cpuSeconds, peakMiB }): Row => [
    String(practices),
    isPrinted ? 'build, printed' : 'build, unprinted',
    seconds.toFixed(1),
    toldOr(cpuSeconds, 1),
    toldOr(peakMiB, 0),
    ((seconds * 1000) / practices).toFixed(0),
  ]);
  return layOut(['practices', 'command', 'seconds', 'CPU s', 'peak MiB', 'ms a practice'], rows, options);
}

async function readPractices(folder: string): Promise<PracticeFile[]> {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.md') && !/^(_|README)/.test(name));
  return Promise.all(
    names
      .sort()
      .map(async (name) => ({ id: name.slice(0, -3), text: await readFile(join(folder, name), 'utf8') })),
  );
}

async function writeContent(folder: string, practices: readonly PracticeFile[]): Promise<void> {
  await mkdir(join(folder, 'practices'), { recursive: true });
  await writeFile(join(folder, 'toolkit.yaml'), scaleSettings);
  for (const { id, text } of practices) await writeFile(join(folder, 'practices', `${id}.md`), text);
}
