/**
 * `npm run press -- [id …]`: prints from the site in `dist`, everything or only what is named.
 * `npm run press -- --merge DIR…`: brings together what several machines printed.
 * `npm run press -- book.html --out book.pdf`: prints any local HTML file.
 */
import { access, stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { hasErrors, nearest, reportProblems } from '../src/problems/index.ts';
import {
  browserSource,
  cacheFolderOf,
  FindingsError,
  findPrintPages,
  interruptible,
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
import { end, root, wrongUse } from './endings.ts';
import { readSiteFacts } from './site-facts.ts';
import {
  readOptions,
  usage,
  type FileOptions,
  type MergeOptions,
  type SiteOptions,
} from './press-options.ts';

try {
  const options = readOptions();
  switch (options.task) {
    case 'help':
      console.log(`Use: ${usage}`);
      break;
    case 'merge':
      await merge(options);
      break;
    case 'print-file':
      await printOneFile(options);
      break;
    case 'print-site':
      await printBuiltSite(options);
  }
} catch (error) {
  end(error);
}

async function refuseUnbuilt(site: string): Promise<void> {
  const isBuilt = await access(join(site, 'index.html')).then(
    () => true,
    () => false,
  );
  if (!isBuilt) throw new PressFailure(`There is no built site in ${site}. Run “npm run build” first.`);
}

async function printBuiltSite(options: SiteOptions): Promise<void> {
  const { ids, form, paper, textSize, backOffsetMm, paperThicknessMm, shard, site, workers, json } = options;
  await refuseUnbuilt(site);
  const { base } = await readSiteFacts(site);
  const known = [...new Set((await findPrintPages(site, base)).map(({ job }) => job.id))];
  const unknown = ids.filter((id) => !known.includes(id));
  if (unknown.length > 0) {
    const hints = unknown.map((id) => {
      const near = nearest(id, known);
      return `There is no document “${id}”.${near === undefined ? '' : ` Did you mean “${near}”?`}`;
    });
    wrongUse(`${hints.join(' ')} The ids are: ${known.sort().join(', ')}.`, usage);
  }
  const selection = selectFiles({ form, paper, textSize });
  const choose = ({ job }: PrintPage) =>
    (ids.length === 0 || ids.includes(job.id)) &&
    job.outputs.some((output) => selection.includes(job, output));
  const cacheFolder = cacheFolderOf(root);
  const result = await interruptible((signal) =>
    printSite({
      siteFolder: site,
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
  if (told.length > 0 && !json) console.log(`\n${reportProblems(told)}`);
}

async function merge({ folders, site }: MergeOptions): Promise<void> {
  const absent: string[] = [];
  for (const folder of folders) {
    const isFolder = await stat(resolve(folder)).then(
      (found) => found.isDirectory(),
      () => false,
    );
    if (!isFolder) absent.push(folder);
  }
  if (absent.length > 0) {
    wrongUse(
      `--merge takes folders that were printed into, and there is no folder ${absent.map((folder) => `“${folder}”`).join(', ')}.`,
      usage,
    );
  }
  await refuseUnbuilt(site);
  const { base } = await readSiteFacts(site);
  const { merged, missing } = await interruptible((signal) =>
    mergeDownloads({ siteFolder: site, base, folders: folders.map((folder) => resolve(folder)), signal }),
  );
  console.log(`${counted(merged.length, 'PDF')} from ${counted(folders.length, 'folder')} in ${site}.`);
  if (missing.length > 0) {
    const few = missing.slice(0, 5).map((path) => `\n  ${join('downloads', path)}`);
    console.error(
      `${counted(missing.length, 'PDF')} of the site ${missing.length === 1 ? 'is' : 'are'} not there yet:${few.join('')}${missing.length > few.length ? '\n  …' : ''}\nMerge the parts that are still to come, or print the rest with “npm run press”.`,
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
function tellAsJson({ page: { job }, pages, seconds, fromCache, findings }: DoneDocument): void {
  const { id, kind, paper, edition } = job;
  const rounded = Math.round(seconds * 1000) / 1000;
  console.log(
    JSON.stringify({ id, kind, paper, edition, pages, seconds: rounded, cached: fromCache, findings }),
  );
}

async function printOneFile({ html, out, isStrict, endpoint, json }: FileOptions): Promise<void> {
  const startedMs = performance.now();
  const { pages, isWritten, findings } = await interruptible((signal) =>
    printFile({
      htmlFile: resolve(html),
      pdfFile: resolve(out),
      isStrict,
      browsers: browserSource({ cacheFolder: cacheFolderOf(root), endpoint }),
      progress: json ? undefined : reportProgress(),
      signal,
    }),
  );
  if (json) {
    const seconds = Math.round(performance.now() - startedMs) / 1000;
    console.log(JSON.stringify({ id: html, kind: 'file', pages, seconds, findings }));
  }
  if (!isWritten) throw new FindingsError(findings);
  const isIncomplete = hasErrors(findings);
  if (!json) {
    if (findings.length > 0) process.stderr.write(`\n${reportProblems(findings)}\n`);
    console.log(`${out}  ${counted(pages, 'page')}${isIncomplete ? ', not complete' : ''}`);
    if (isIncomplete) {
      process.stderr.write(
        `The PDF was written, but does not hold what ${html} says: see the ${findings.length === 1 ? 'error' : 'errors'} above.\n`,
      );
    }
  }
  if (isIncomplete) process.exitCode = 1;
}
