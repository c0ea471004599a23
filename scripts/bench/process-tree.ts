/** The memory of a process and all that it started, as Linux tells it. */
import { readdirSync, readFileSync } from 'node:fs';

interface ProcessStat {
  readonly pid: number;
  readonly parent: number;
  /** In clock ticks since the machine started; with the id it names one process for good. */
  readonly startTicks: number;
}

/** One line of `/proc/<pid>/stat`; undefined when it is none. The program’s name may hold spaces and brackets. */
export function parseStat(line: string): ProcessStat | undefined {
  const pid = Number.parseInt(line, 10);
  const fields = line.slice(line.lastIndexOf(')') + 2).split(' ');
  const parent = Number(fields[1]);
  const startTicks = Number(fields[19]);
  return [pid, parent, startTicks].every(Number.isInteger) ? { pid, parent, startTicks } : undefined;
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

/**
 * The processes below one process. What was once below it stays: a browser whose parent has ended is handed to
 * another one, and is still the program’s.
 */
export class ProcessTree {
  readonly #known = new Map<number, number>();
  readonly #rootPid: number;

  constructor(rootPid: number) {
    this.#rootPid = rootPid;
  }

  /** Ids of all that run now, the root among them; empty where there is no `/proc`. */
  members(): number[] {
    const running = runningProcesses();
    const byPid = new Map(running.map((each) => [each.pid, each]));
    for (const [pid, startTicks] of this.#known) {
      if (byPid.get(pid)?.startTicks !== startTicks) this.#known.delete(pid);
    }
    const root = byPid.get(this.#rootPid);
    if (root !== undefined && this.#known.size === 0) this.#known.set(root.pid, root.startTicks);
    let hasGrown = true;
    while (hasGrown) {
      hasGrown = false;
      for (const { pid, parent, startTicks } of running) {
        if (this.#known.has(pid) || !this.#known.has(parent)) continue;
        this.#known.set(pid, startTicks);
        hasGrown = true;
      }
    }
    return [...this.#known.keys()];
  }

  /** Memory of all of them together in MiB; undefined where it cannot be told. */
  memoryMiB(): number | undefined {
    const each = this.members().map(memoryKiB);
    const known = each.filter((kiB) => kiB !== undefined);
    return known.length === 0 ? undefined : known.reduce((sum, kiB) => sum + kiB, 0) / 1024;
  }
}

function runningProcesses(): ProcessStat[] {
  return (tryTo(() => readdirSync('/proc')) ?? []).flatMap((name) => {
    if (!/^\d+$/.test(name)) return [];
    const line = tryTo(() => readFileSync(`/proc/${name}/stat`, 'utf8'));
    const stat = line === undefined ? undefined : parseStat(line);
    return stat === undefined ? [] : [stat];
  });
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
