/**
 * `npm run bench`: prints the site in `dist` anew, elsewhere, with one worker and with as many as usual, and tells
 * what it took. It prints figures and never fails on a time.
 */
import { access, cp, mkdtemp, rm } from 'node:fs/promises';
import { availableParallelism, tmpdir, totalmem } from 'node:os';
import { join } from 'node:path';
import { cacheFolderOf, defaultWorkers, interruptible, PressFailure, printSite } from '../src/press/index.ts';
import { end, root } from './endings.ts';

try {
  const site = join(root, 'dist');
  const isBuilt = await access(join(site, 'print')).then(
    () => true,
    () => false,
  );
  if (!isBuilt) throw new PressFailure(`There is no built site in ${site}. Run “npm run build” first.`);
  console.log(`${availableParallelism()} processors, ${Math.round(totalmem() / 2 ** 30)} GiB of memory`);
  console.log('workers  documents  pages laid out  seconds  ms a page');
  for (const workers of new Set([1, defaultWorkers()])) {
    const { documents, pages, seconds } = await interruptible((signal) => measure(site, { workers, signal }));
    const row = [workers, documents, pages, seconds.toFixed(1), ((seconds * 1000) / pages).toFixed(0)];
    console.log(row.map((value, column) => String(value).padStart([7, 9, 14, 7, 9][column] ?? 0)).join('  '));
  }
} catch (error) {
  end(error);
}

async function measure(site: string, { workers, signal }: { workers: number; signal: AbortSignal }) {
  const copy = await mkdtemp(join(tmpdir(), 'kindling-bench-'));
  try {
    await cp(site, copy, { recursive: true });
    await rm(join(copy, 'downloads'), { recursive: true, force: true });
    const startedMs = performance.now();
    const { printed } = await printSite({
      siteFolder: copy,
      base: '/',
      cacheFolder: cacheFolderOf(root),
      workers,
      signal,
    });
    const seconds = (performance.now() - startedMs) / 1000;
    const readings = printed.filter(({ file }) => file.form === 'reading');
    return {
      documents: readings.length,
      pages: readings.reduce((sum, { file }) => sum + file.pages, 0),
      seconds,
    };
  } finally {
    await rm(copy, { recursive: true, force: true });
  }
}
