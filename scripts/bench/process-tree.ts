/** The memory and the processor time of a process and all that it started, as Linux tells them. */
import { readdirSync, readFileSync } from 'node:fs';
import { cpuTicksOf, type SeenProcess } from './cpu-ticks.ts';

interface ProcessStat {
  readonly pid: number;
  readonly parent: number;
  /** In clock ticks since the machine started; with the id it names one process for good. */
  readonly startTicks: number;
  /** What it has computed itself. */
  readonly ownTicks: number;
  /** What those computed that it started and saw end, and those that they saw end. */
  readonly reapedTicks: number;
}

/** One line of `/proc/<pid>/stat`; undefined when it is none. The program’s name may hold spaces and brackets. */
export function parseStat(line: string): ProcessStat | undefined {
  const pid = Number.parseInt(line, 10);
  const fields = line.slice(line.lastIndexOf(')') + 2).split(' ');
  const numbers = (indexes: readonly number[]) => indexes.map((index) => Number(fields[index]));
  const [parent = NaN, userTicks = NaN, systemTicks = NaN, reapedUser = NaN, reapedSystem = NaN] = numbers([
    1, 11, 12, 13, 14,
  ]);
  const stat = {
    pid,
    parent,
    startTicks: Number(fields[19]),
    ownTicks: userTicks + systemTicks,
    reapedTicks: reapedUser + reapedSystem,
  };
  return Object.values(stat).every(Number.isInteger) ? stat : undefined;
}

/** The `Pss` of `/proc/<pid>/smaps_rollup`, in KiB: pages that processes share are counted once among them. */
export function parsePssKiB(text: string): number | undefined {
  const match = /^Pss:\s+(\d+) kB$/m.exec(text);
  return match === null ? undefined : Number(match[1]);
}

/** The `VmRSS` of `/proc/<pid>/status`, in KiB. */
export function parseRssKiB(text: string): number | undefined {
  const match = /^VmRSS:\s+(\d+) kB$/m.exec(text);
  return match === null ? undefined : Number(match[1]);
}

/** What a process’s ended children computed so far, in clock ticks; undefined where there is no `/proc`. */
export function reapedTicksOf(pid: number | 'self'): number | undefined {
  return readStat(pid)?.reapedTicks;
}

/**
 * The processes below one process. What was once below it stays: a browser whose parent has ended is handed to
 * another one, and is still the program’s.
 */
export class ProcessTree {
  /** All that ever ran, by id and start. */
  readonly #seen = new Map<string, SeenProcess>();
  readonly #rootPid: number;

  constructor(rootPid: number) {
    this.#rootPid = rootPid;
  }

  /** Ids of all that run now, the root among them; empty where there is no `/proc`. */
  members(): number[] {
    const running = runningProcesses();
    const byPid = new Map(running.map((each) => [each.pid, each]));
    const members = new Map<number, string>();
    for (const [key, process] of this.#seen) {
      const now = byPid.get(process.pid);
      if (now === undefined || keyOf(now) !== key) this.#seen.set(key, { ...process, hasEnded: true });
      else members.set(process.pid, key);
    }
    const root = byPid.get(this.#rootPid);
    if (root !== undefined && this.#seen.size === 0) members.set(root.pid, keyOf(root));
    let hasGrown = true;
    while (hasGrown) {
      hasGrown = false;
      for (const process of running) {
        if (members.has(process.pid) || !members.has(process.parent)) continue;
        members.set(process.pid, keyOf(process));
        hasGrown = true;
      }
    }
    for (const [pid, key] of members) {
      const { ownTicks = 0, reapedTicks = 0, parent = 0 } = byPid.get(pid) ?? {};
      const parentKey = this.#seen.get(key)?.parentKey ?? members.get(parent);
      this.#seen.set(key, { pid, parentKey, ownTicks, reapedTicks, hasEnded: false });
    }
    return [...members.keys()];
  }

  /** Memory of all of them together in MiB; undefined where it cannot be told. */
  memoryMiB(): number | undefined {
    const each = this.members().map(memoryKiB);
    const known = each.filter((kiB) => kiB !== undefined);
    return known.length === 0 ? undefined : known.reduce((sum, kiB) => sum + kiB, 0) / 1024;
  }

  /** What all of them computed until they were last looked at, in clock ticks; undefined where none was seen. */
  cpuTicks(): number | undefined {
    return this.#seen.size === 0 ? undefined : cpuTicksOf(this.#seen);
  }
}

function keyOf({ pid, startTicks }: ProcessStat): string {
  return `${pid} ${startTicks}`;
}

function runningProcesses(): ProcessStat[] {
  return (tryTo(() => readdirSync('/proc')) ?? []).flatMap((name) => {
    if (!/^\d+$/.test(name)) return [];
    const stat = readStat(Number(name));
    return stat === undefined ? [] : [stat];
  });
}

function readStat(pid: number | 'self'): ProcessStat | undefined {
  const line = tryTo(() => readFileSync(`/proc/${pid}/stat`, 'utf8'));
  return line === undefined ? undefined : parseStat(line);
}

/** The share of shared memory that is the process’s own, or all it holds where that is not to be read. */
function memoryKiB(pid: number): number | undefined {
  const rollup = tryTo(() => readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8'));
  const pss = rollup === undefined ? undefined : parsePssKiB(rollup);
  if (pss !== undefined) return pss;
  const status = tryTo(() => readFileSync(`/proc/${pid}/status`, 'utf8'));
  return status === undefined ? undefined : parseRssKiB(status);
}

/** Processes end while they are being read. */
function tryTo<T>(read: () => T): T | undefined {
  try {
    return read();
  } catch {
    return undefined;
  }
}
