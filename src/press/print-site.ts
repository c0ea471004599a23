import type { Diagnostic } from './verify/diagnostic.ts';
import {
  downloadsOf,
  missingFrom,
  placesOf,
  putInPlace,
  withPartial,
  writeInto,
} from './publish/downloads.ts';
import { browserSource } from './browser/source.ts';
import { kitsOf } from './publish/kits.ts';
import { readManifest } from './publish/manifest.ts';
import type { NewFile } from './outputs/new-file.ts';
import { defaultWorkers } from './settings.ts';
import { pagesOf } from './jobs/shard.ts';
import { printPages } from './schedule/print-run.ts';
import type { PrintSiteOptions, PrintSiteResult } from './site-order.ts';
import { fingerprintBuild } from './jobs/build-fingerprint.ts';
import { findPrintPages } from './jobs/jobs.ts';

/**
 * Prints the documents of a built site. PDFs appear complete or not at all: they are written beside their places and
 * moved there at the end, and at every moment the manifest names only what is there. Documents with findings, and
 * those the browser failed at, are left out; the others are printed.
 * @throws PressFailure when the press itself cannot go on.
 */
export async function printSite(options: PrintSiteOptions): Promise<PrintSiteResult> {
  const {
    siteFolder,
    pagesFolder = siteFolder,
    base = '/',
    choose = () => true,
    shard,
    signal,
    progress,
  } = options;
  const { browsers = browserSource(), workers = defaultWorkers() } = options;
  const all = await findPrintPages(pagesFolder, base);
  const chosen = all.filter(choose);
  const pages = shard === undefined ? chosen : pagesOf(chosen, shard);
  const earlier = await readManifest(downloadsOf(siteFolder));
  try {
    return await withPartial(siteFolder, async (partial) => {
      const written = new Set<string>();
      const write = async (file: NewFile) => {
        await writeInto(partial, file);
        written.add(file.path);
      };
      const { printed, ...rest } = await printPages(pages, {
        ...options,
        base,
        browsers,
        workers,
        all,
        write,
        isInPlace: await placesOf(siteFolder, earlier),
      });
      signal?.throwIfAborted();
      const manifest = await putInPlace(printed, {
        siteFolder,
        partial,
        written,
        earlier,
        kits: kitsOf(all),
        isFilledIn: true,
        pages: all,
        build: await fingerprintBuild(pagesFolder, all),
      });
      return {
        documents: pages.length,
        printed,
        ...rest,
        diagnostics: withoutRepeats(rest.diagnostics),
        missing: missingFrom(manifest, all),
        manifest,
      };
    });
  } finally {
    progress?.end();
  }
}

/** The same fault on the same paper, found on a card and again in its deck, is told once. */
function withoutRepeats(diagnostics: readonly Diagnostic[]): Diagnostic[] {
  const seen = new Set<string>();
  return diagnostics.filter(({ code, file, line, message }) => {
    const key = [code, file, line, message.replace(/^\S+ “[^”]*” /, '')].join('\n');
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}
