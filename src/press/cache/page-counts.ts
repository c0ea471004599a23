import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';

/** How many pages the HTML of a print page came to. */
export interface PageCount {
  readonly pages: number;
  readonly htmlBytes: number;
}

const schema = z.strictObject({
  version: z.literal(1),
  counts: z.record(z.string(), z.strictObject({ pages: z.int().positive(), htmlBytes: z.int().positive() })),
});

const fileName = 'page-counts.json';
/** More than any toolkit has; the oldest go first. */
const mostCounts = 5_000;

/** What was counted in earlier runs, by the addresses of print pages; what cannot be read counts as nothing. */
export async function readPageCounts(folder: string): Promise<ReadonlyMap<string, PageCount>> {
  try {
    const { counts } = schema.parse(JSON.parse(await readFile(join(folder, fileName), 'utf8')));
    return new Map(Object.entries(counts));
  } catch {
    return new Map();
  }
}

/** Keeps what was counted now beside what was counted before. An estimate is not worth a failure: none is told. */
export async function keepPageCounts(folder: string, counted: ReadonlyMap<string, PageCount>): Promise<void> {
  if (counted.size === 0) return;
  const counts = new Map(await readPageCounts(folder));
  for (const [pathname, count] of counted) {
    counts.delete(pathname);
    counts.set(pathname, count);
  }
  const newest = [...counts].slice(-mostCounts);
  const partial = join(folder, `.${fileName}.${process.pid}`);
  try {
    await mkdir(folder, { recursive: true });
    await writeFile(partial, JSON.stringify({ version: 1, counts: Object.fromEntries(newest) }));
    await rename(partial, join(folder, fileName));
  } catch {
    await rm(partial, { force: true }).catch(() => undefined);
  }
}
