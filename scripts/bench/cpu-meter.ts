/**
 * Processor seconds of a command and of all that it starts.
 *
 * On Linux, where a control group may be made (as root, or in a session that systemd has handed over), the command
 * runs in one of its own, and the kernel’s count is exact: every process, however short, to the microsecond. Where
 * not, it is put together from looks at `/proc` every quarter of a second and from what the kernel tells of ended
 * children: to a hundredth of a second for whatever its parent saw end; of a process that outlives its parent, such as
 * a browser’s page, what it computed after the last look is missing, a quarter of a second at most. Elsewhere it is
 * not told.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmdirSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { ticksPerSecond } from './cpu-ticks.ts';
import { reapedTicksOf, type ProcessTree } from './process-tree.ts';

export interface Launch {
  readonly file: string;
  readonly args: readonly string[];
}

/** For one command. */
export interface CpuMeter {
  /** How to start it so that it is measured. */
  readonly launch: (command: Launch) => Launch;
  /** Asked when the command has ended, before what it left running is. */
  readonly seconds: (tree: ProcessTree) => number | undefined;
  readonly close: () => Promise<void>;
}

export const cpuMethods = {
  group: 'CPU seconds are those of a control group: exact',
  looks: 'CPU seconds are put together from looks at /proc, a quarter of a second apart',
  none: `${process.platform} does not tell the CPU seconds and the memory of a tree of processes`,
} as const;

/** How processors are measured on this machine. */
export function cpuMethod(): keyof typeof cpuMethods {
  return groups !== undefined ? 'group' : reapedTicksOf('self') !== undefined ? 'looks' : 'none';
}

export function startCpuMeter(): CpuMeter {
  return groups === undefined ? meterByLooks() : meterByGroup(groups);
}

interface Groups {
  /** The folder in which groups may be made. */
  readonly folder: string;
  readonly secondsOf: (group: string) => number;
}

/** Where the kernel counts for this process, by what `/proc/self/cgroup` says; undefined where it is not told. */
export function groupFolderOf(cgroups: string, version: 1 | 2): string | undefined {
  for (const line of cgroups.split('\n')) {
    const [, controllers = '', path = ''] = /^\d+:([^:]*):(\/.*)$/.exec(line) ?? [];
    if (version === 2 && line.startsWith('0::')) return join('/sys/fs/cgroup', path);
    if (version === 1 && controllers.split(',').includes('cpuacct'))
      return join('/sys/fs/cgroup', controllers, path);
  }
  return undefined;
}

/** `usage_usec` of a group’s `cpu.stat`, in seconds. */
export function parseCpuStat(text: string): number {
  const [, microseconds] = /^usage_usec (\d+)$/m.exec(text) ?? [];
  if (microseconds === undefined) throw new Error('there is no usage_usec');
  return Number(microseconds) / 1e6;
}

let count = 0;
const groups = findGroups();

function findGroups(): Groups | undefined {
  try {
    const cgroups = readFileSync('/proc/self/cgroup', 'utf8');
    const kinds = [
      { version: 2, secondsOf: (group) => parseCpuStat(readFileSync(join(group, 'cpu.stat'), 'utf8')) },
      {
        version: 1,
        secondsOf: (group) => Number(readFileSync(join(group, 'cpuacct.usage'), 'utf8')) / 1e9,
      },
    ] as const satisfies readonly { version: 1 | 2; secondsOf: Groups['secondsOf'] }[];
    return kinds
      .map(({ version, secondsOf }) => ({ folder: groupFolderOf(cgroups, version) ?? '', secondsOf }))
      .find((candidate) => existsSync(join(candidate.folder, 'cgroup.procs')) && isUsable(candidate));
  } catch {
    return undefined;
  }
}

/** Takes away the groups of benches that were killed. */
function sweep({ folder }: Groups): void {
  for (const name of readdirSync(folder)) {
    const pid = /^kindling-bench-(\d+)-\d+$/.exec(name)?.[1];
    if (pid !== undefined && !existsSync(`/proc/${pid}`)) removeGroup(join(folder, name));
  }
}

/** Tried out with a command that does nothing. */
function isUsable(candidate: Groups): boolean {
  let group: string | undefined;
  try {
    sweep(candidate);
    group = makeGroup(candidate);
    const { file, args } = inGroup(group, { file: 'true', args: [] });
    const { status } = spawnSync(file, args);
    return status === 0 && candidate.secondsOf(group) > 0;
  } catch {
    return false;
  } finally {
    if (group !== undefined) removeGroup(group);
  }
}

function makeGroup({ folder }: Groups): string {
  const group = join(folder, `kindling-bench-${process.pid}-${++count}`);
  mkdirSync(group);
  return group;
}

/** Whether it is gone: it stays while there are processes in it. */
function removeGroup(group: string): boolean {
  try {
    rmdirSync(group);
    return true;
  } catch {
    return false;
  }
}

/** The shell enters the group and becomes the command, which keeps its process id. */
function inGroup(group: string, { file, args }: Launch): Launch {
  const enter = 'echo $$ > "$0" && exec "$@"';
  return { file: 'sh', args: ['-c', enter, join(group, 'cgroup.procs'), file, ...args] };
}

function meterByGroup(all: Groups): CpuMeter {
  const group = makeGroup(all);
  const remove = () => removeGroup(group);
  process.once('exit', remove);
  return {
    launch: (command) => inGroup(group, command),
    seconds: () => all.secondsOf(group),
    async close() {
      // Processes that were told to end are in it until they have.
      for (let tries = 0; tries < 40 && !remove(); tries++) await wait(50);
      process.off('exit', remove);
    },
  };
}

function meterByLooks(): CpuMeter {
  const before = reapedTicksOf('self');
  return {
    launch: (command) => command,
    seconds(tree) {
      const after = reapedTicksOf('self');
      if (before === undefined || after === undefined) return undefined;
      return Math.max(after - before, tree.cpuTicks() ?? 0) / ticksPerSecond;
    },
    close: () => Promise.resolve(),
  };
}
