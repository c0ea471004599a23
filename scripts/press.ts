import { access, stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { hasErrors, nearest, reportDiagnostics } from '../src/diagnostics/index.ts';
import {
  browserSource,
  cacheFolderOf,
  DiagnosticsError,
  findPrintPages,
  forgetOtherPages,
  keepPrintPages,
  locatePrintPages,
  mergeDownloads,
  PressFailure,
  printedFolderOf,
  printFile,
  printSite,
  refuseIncomplete,
  reportProgress,
  selectFiles,
  type DoneDocument,
  type PrintPage,
} from '../src/press/index.ts';
import type { FileOptions, MergeOptions, PressOptions, SiteOptions } from './arguments.ts';
import { interruptible } from './interruption.ts';
import { readSiteFacts } from './site-facts.ts';
import { WrongUse } from './wrong-use.ts';

/**
 * Prints from a built site, everything or what is named; brings together what several machines printed; or prints any
 * local HTML file.
 */
export function press(options: PressOptions, project: string): Promise<void> {
  switch (options.task) {
    case 'merge':
      return merge(options, project);
    case 'print-file':
      return printOneFile(options, project);
    case 'print-site':
      return printBuiltSite(options, project);
  }
}

async function refuseUnbuilt(site: string): Promise<void> {
  const isBuilt = await access(join(site, 'index.html')).then(
    () => true,
    () => false,
  );
  if (!isBuilt) throw new PressFailure(`There is no built site in ${site}. Run “kindling build” first.`);
}

async function printBuiltSite(options: SiteOptions, project: string): Promise<void> {
  const { ids, form, paper, textSize, pictures, backOffsetMm, paperThicknessMm, shard } = options;
  const { site, workers, json } = options;
  await refuseUnbuilt(site);
  const cacheFolder = cacheFolderOf(project);
  const { base, pagesFolder, putAway } = await findPagesOf(site, cacheFolder);
  const known = [...new Set((await findPrintPages(pagesFolder, base)).map(({ job }) => job.id))];
  const unknown = ids.filter((id) => !known.includes(id));
  if (unknown.length > 0) {
    const hints = unknown.map((id) => {
      const near = nearest(id, known);
      return `There is no document “${id}”.${near === undefined ? '' : ` Did you mean “${near}”?`}`;
    });
    throw new WrongUse(`${hints.join(' ')} The ids are: ${known.sort().join(', ')}.`, 'press');
  }
  const selection = selectFiles({ form, paper, textSize, pictures });
  const choose = ({ job }: PrintPage) =>
    (ids.length === 0 || ids.includes(job.id)) &&
    job.outputs.some((output) => selection.includes(job, output));
  const result = await interruptible((signal) =>
    printSite({
      siteFolder: site,
      pagesFolder,
      base,
      browsers: browserSource({ cacheFolder, endpoint: options.endpoint }),
      cacheFolder: options.cache ? printedFolderOf(cacheFolder) : undefined,
      workers,
      choose,
      shard,
      selection,
      backOffsetMm,
      paperThicknessMm,
      progress: json ? undefined : reportProgress(),
      signal,
      onDocument: json ? tellAsJson : undefined,
    }),
  );
  if (!json) {
    if (shard !== undefined && result.documents === 0) {
      console.log(
        `Nothing to print in part ${shard.number} of ${shard.count}: there are fewer documents than parts.`,
      );
    }
    for (const { file } of result.printed) {
      console.log(
        `${join('downloads', file.path)}  ${counted(file.pages, 'page')}, ${counted(file.sheets, 'sheet')}${inkOf(file)}`,
      );
    }
    if (result.fromCache > 0) console.log(`${result.fromCache} unchanged since they were last printed.`);
  }
  const told = refuseIncomplete(result);
  if (result.missing.length === 0) await putAway();
  if (told.length > 0 && !json) console.log(`\n${reportDiagnostics(told)}`);
}

/** Where a site’s print pages are, and what is done with them once all of it is printed. */
async function findPagesOf(siteFolder: string, cacheFolder: string) {
  const facts = await readSiteFacts(siteFolder);
  const site = { siteFolder, cacheFolder, base: facts?.base ?? '/' };
  const pagesFolder = await locatePrintPages(site);
  const putAway = async () => {
    // A site of another make is left as it is.
    if (facts === undefined) return;
    await keepPrintPages({ ...site, pagesFolder });
    await forgetOtherPages(site);
  };
  return { base: site.base, pagesFolder, putAway };
}

async function merge({ folders, site }: MergeOptions, project: string): Promise<void> {
  const absent: string[] = [];
  for (const folder of folders) {
    const isFolder = await stat(resolve(project, folder)).then(
      (found) => found.isDirectory(),
      () => false,
    );
    if (!isFolder) absent.push(folder);
  }
  if (absent.length > 0) {
    throw new WrongUse(
      `--merge takes folders that were printed into, and there is no folder ${absent.map((folder) => `“${folder}”`).join(', ')}.`,
      'press',
    );
  }
  await refuseUnbuilt(site);
  const { base, pagesFolder, putAway } = await findPagesOf(site, cacheFolderOf(project));
  const { merged, missing } = await interruptible((signal) =>
    mergeDownloads({
      siteFolder: site,
      pagesFolder,
      base,
      folders: folders.map((folder) => resolve(project, folder)),
      signal,
    }),
  );
  if (missing.length === 0) await putAway();
  console.log(`${counted(merged.length, 'PDF')} from ${counted(folders.length, 'folder')} in ${site}.`);
  if (missing.length > 0) {
    const few = missing.slice(0, 5).map((path) => `\n  ${join('downloads', path)}`);
    console.error(
      `${counted(missing.length, 'PDF')} of the site ${missing.length === 1 ? 'is' : 'are'} not there yet:${few.join('')}${missing.length > few.length ? '\n  …' : ''}\nMerge the parts that are still to come, or print the rest with “kindling press”.`,
    );
  }
}

function inkOf({ ink }: { readonly ink: number | null }): string {
  return ink === null ? '' : `, ${(ink * 100).toFixed(1)} % ink`;
}

function counted(count: number, thing: string): string {
  return `${count} ${thing}${count === 1 ? '' : 's'}`;
}

/** For other programs, which read standard output line by line. */
function tellAsJson({ page: { job }, pages, seconds, fromCache, diagnostics }: DoneDocument): void {
  const { id, kind, paper, edition } = job;
  const rounded = Math.round(seconds * 1000) / 1000;
  console.log(
    JSON.stringify({
      id,
      kind,
      paper,
      edition,
      pages,
      seconds: rounded,
      cached: fromCache,
      findings: diagnostics,
    }),
  );
}

async function printOneFile(
  { html, out, isStrict, endpoint, json }: FileOptions,
  project: string,
): Promise<void> {
  const startedMs = performance.now();
  const { pages, isWritten, diagnostics } = await interruptible((signal) =>
    printFile({
      htmlFile: resolve(project, html),
      pdfFile: resolve(project, out),
      isStrict,
      browsers: browserSource({ cacheFolder: cacheFolderOf(project), endpoint }),
      progress: json ? undefined : reportProgress(),
      signal,
    }),
  );
  if (json) {
    const seconds = Math.round(performance.now() - startedMs) / 1000;
    console.log(JSON.stringify({ id: html, kind: 'file', pages, seconds, findings: diagnostics }));
  }
  if (!isWritten) throw new DiagnosticsError(diagnostics);
  const isIncomplete = hasErrors(diagnostics);
  if (!json) {
    if (diagnostics.length > 0) process.stderr.write(`\n${reportDiagnostics(diagnostics)}\n`);
    console.log(`${out}  ${counted(pages, 'page')}${isIncomplete ? ', not complete' : ''}`);
    if (isIncomplete) {
      process.stderr.write(
        `The PDF was written, but does not hold what ${html} says: see the ${diagnostics.length === 1 ? 'error' : 'errors'} above.\n`,
      );
    }
  }
  if (isIncomplete) process.exitCode = 1;
}
