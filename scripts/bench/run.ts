/** One program run once, as a whole process, under the clock and the scales. */
import { spawn } from 'node:child_process';
import { startCpuMeter } from './cpu-meter.ts';
import { ProcessTree } from './process-tree.ts';

export interface Command {
  readonly file: string;
  readonly args: readonly string[];
  readonly cwd: string;
  readonly env?: Readonly<Record<string, string>>;
}

export interface Run {
  readonly seconds: number;
  /** Of all processors, for the process and all that it started; undefined where it cannot be told. */
  readonly cpuSeconds: number | undefined;
  /** Highest memory of the process and all that it started; undefined where it cannot be told. */
  readonly peakMiB: number | undefined;
  /** Why it failed; undefined when it did not. */
  readonly failure: string | undefined;
}

/** A run that came to its end. */
export type Done = Omit<Run, 'failure'>;

/** @throws Error that says why it failed. */
export function succeeded({ failure, ...done }: Run): Done {
  if (failure !== undefined) throw new Error(failure);
  return done;
}

/** Often enough to see a peak; a reading takes some 20 ms of a processor, which the program is not to feel. */
const sampleEveryMs = 250;

/** Runs a command to its end, or to the end of its time. Never throws: a failure is a result. */
export function run(command: Command, { limitMs }: { limitMs: number }): Promise<Run> {
  const cpu = startCpuMeter();
  const { file, args } = cpu.launch(command);
  const startedMs = performance.now();
  return new Promise((resolve) => {
    const child = spawn(file, args, {
      cwd: command.cwd,
      env: { ...process.env, ...command.env },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const tree = new ProcessTree(child.pid ?? -1);
    let peakMiB: number | undefined;
    let output = '';
    let isOverTime = false;
    const sampler = setInterval(() => {
      const memoryMiB = tree.memoryMiB();
      if (memoryMiB !== undefined) peakMiB = Math.max(peakMiB ?? 0, memoryMiB);
    }, sampleEveryMs);
    const timer = setTimeout(() => {
      isOverTime = true;
      end();
    }, limitMs);
    const interrupt = () => end();
    process.once('exit', interrupt);
    const end = () => {
      for (const pid of new Set([...tree.members(), ...(child.pid === undefined ? [] : [child.pid])])) {
        try {
          process.kill(pid, 'SIGKILL');
        } catch {
          // It has ended already.
        }
      }
    };
    const settle = (failure: string | undefined) => {
      const seconds = (performance.now() - startedMs) / 1000;
      const cpuSeconds = cpu.seconds(tree);
      clearInterval(sampler);
      clearTimeout(timer);
      process.off('exit', interrupt);
      // Whatever it left running would slow down the next one.
      end();
      void cpu.close().then(() => resolve({ seconds, cpuSeconds, peakMiB, failure }));
    };
    const listen = (chunk: Buffer) => {
      output = (output + chunk.toString()).slice(-4000);
    };
    child.stdout.on('data', listen);
    child.stderr.on('data', listen);
    child.on('error', (error) => settle(error.message));
    // Not `close`: something it left running may hold the channels open.
    child.on('exit', (code, signal) => {
      if (isOverTime) settle(`was stopped after ${Math.round(limitMs / 60_000)} minutes`);
      else if (code === 0) settle(undefined);
      else settle(`ended with ${code ?? signal ?? 'nothing'}: ${lastWords(output)}`);
    });
  });
}

/** The last lines of what a program said that are more than a part of a stack, shortened. */
export function lastWords(output: string): string {
  const lines = output
    // eslint-disable-next-line no-control-regex -- colours and cursor movements
    .replace(/\u001B\[[0-9;?]*[A-Za-z]/g, '')
    .split(/[\r\n]+/)
    .map((line) => line.trim())
    .filter((line) => line !== '' && !/^(at |Node\.js v|\^)/.test(line));
  const telling = lines.findLast((line) => /error|cannot|failed|not /i.test(line)) ?? lines.at(-1);
  return (telling ?? 'it said nothing').slice(0, 200);
}
