/** Processor time of a tree of processes from looks at it, in clock ticks; no process is looked at here. */

export interface SeenProcess {
  readonly pid: number;
  /** Who started it, where that is known to be of the tree; undefined for the root. */
  readonly parentKey: string | undefined;
  /** As last seen. */
  readonly ownTicks: number;
  readonly reapedTicks: number;
  readonly hasEnded: boolean;
}

/** Linux counts in hundredths of a second, on every processor that Node.js runs on. */
export const ticksPerSecond = 100;

/**
 * All that was computed, as far as it was seen. A parent tells what its ended children computed, those among them
 * that came and went between two looks; children it has not seen end are added as they were last seen.
 */
export function cpuTicksOf(seen: ReadonlyMap<string, SeenProcess>): number {
  const children = Map.groupBy(seen, ([, { parentKey }]) => parentKey);
  const isOrphan = (process: SeenProcess) =>
    !process.hasEnded && process.parentKey !== undefined && seen.get(process.parentKey)?.hasEnded === true;
  const total = (key: string, process: SeenProcess): number => {
    let running = 0;
    let ended = 0;
    for (const [childKey, child] of children.get(key) ?? []) {
      if (isOrphan(child)) continue;
      if (child.hasEnded) ended += total(childKey, child);
      else running += total(childKey, child);
    }
    return process.ownTicks + running + Math.max(process.reapedTicks, ended);
  };
  return [...seen]
    .filter(([, process]) => process.parentKey === undefined || isOrphan(process))
    .reduce((sum, [key, process]) => sum + total(key, process), 0);
}
