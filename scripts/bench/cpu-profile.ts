/** What Node.js’ own profiles say, by package and folder: pure. */

export interface CpuProfile {
  readonly nodes: readonly {
    readonly id: number;
    readonly callFrame: { readonly functionName: string; readonly url: string };
  }[];
  /** Ids of nodes, one for each look. */
  readonly samples: readonly number[];
  /** In microseconds, before each look. */
  readonly timeDeltas: readonly number[];
}

/** Seconds of each part of the program, the busiest first; what waits is left out. */
export function partsOf({ nodes, samples, timeDeltas }: CpuProfile): [part: string, seconds: number][] {
  const parts = new Map(nodes.map(({ id, callFrame }) => [id, partOf(callFrame)]));
  const seconds = new Map<string, number>();
  samples.forEach((id, index) => {
    const part = parts.get(id) ?? 'other';
    seconds.set(part, (seconds.get(part) ?? 0) + Math.max(0, timeDeltas[index] ?? 0) / 1e6);
  });
  seconds.delete('idle');
  return [...seconds].sort(([, a], [, b]) => b - a);
}

/** Of which thread a profile is. */
export function isOfReader({ nodes }: CpuProfile): boolean {
  return nodes.some(({ callFrame }) => /\/pdf\/reader-thread\.[jt]s$/.test(callFrame.url));
}

function partOf({ functionName, url }: CpuProfile['nodes'][number]['callFrame']): string {
  if (functionName === '(idle)' || functionName === '(root)') return 'idle';
  if (functionName === '(garbage collector)') return 'garbage collection';
  if (functionName === '(program)' || url === '') return 'Node.js, native';
  if (url.startsWith('node:')) return 'Node.js';
  const [, packageName] = /.*\/node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(url) ?? [];
  if (packageName !== undefined) return packageName;
  const [, own] = /.*\/(src\/press\/[^/]+|src\/[^/]+|scripts)\/[^/]+/.exec(url) ?? [];
  return own ?? 'other';
}
