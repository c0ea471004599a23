import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { sha256 } from '../cache/store.ts';
import { downloadsOf, missingFrom, putInPlace, withPartial, writeInto } from './downloads.ts';
import { PressFailure } from '../failure.ts';
import { kitsOf } from './kits.ts';
import { manifestName, parseManifest, readManifest, type Manifest, type PrintedFile } from './manifest.ts';
import { fingerprintBuild } from '../jobs/build-fingerprint.ts';
import { findPrintPages } from '../jobs/jobs.ts';

export interface MergeOptions {
  /** Absolute folder of the built site that everything is brought into. */
  readonly siteFolder: string;
  /** Absolute folder that holds its print pages; the site itself when left out. */
  readonly pagesFolder?: string | undefined;
  /** The path under which the site will be served: `/toolkit/`; `/` when left out. */
  readonly base?: string | undefined;
  /** Absolute folders: built sites that others printed into, or their `downloads` folders. */
  readonly folders: readonly string[];
  readonly signal?: AbortSignal | undefined;
}

export interface MergeResult {
  readonly manifest: Manifest;
  /** What was brought in, each file once. */
  readonly merged: readonly PrintedFile[];
  /** PDFs that the site’s print pages would make and that are still not there, in order. */
  readonly missing: readonly string[];
}

/**
 * Brings together what several machines printed of one build of a site. Every file is compared with its manifest before it is
 * taken, and all are right or none is taken; then they are put in their places as after printing.
 * @throws PressFailure that names each part of another build, and each file that is damaged, missing or not the same in two.
 */
export async function mergeDownloads({
  siteFolder,
  pagesFolder = siteFolder,
  base = '/',
  folders,
  signal,
}: MergeOptions): Promise<MergeResult> {
  const pages = await findPrintPages(pagesFolder, base);
  const build = await fingerprintBuild(pagesFolder, pages);
  const parts = await Promise.all(folders.map(readPart));
  refuseOtherBuilds(parts, { build, siteFolder });
  const merged = gather(parts);
  const earlier = await readManifest(downloadsOf(siteFolder));
  return withPartial(siteFolder, async (partial) => {
    await takeAll(merged, { partial, signal });
    signal?.throwIfAborted();
    const printed = merged.map(({ entry }) => entry);
    const manifest = await putInPlace(printed, {
      siteFolder,
      partial,
      written: new Set(printed.flatMap(({ file }) => [file.path, file.picture.path])),
      earlier,
      kits: kitsOf(pages),
      isFilledIn: false,
      pages,
      build,
    });
    return { manifest, merged: printed, missing: missingFrom(manifest, pages) };
  });
}

interface Part {
  /** The downloads folder. */
  readonly folder: string;
  readonly manifest: Manifest;
}

interface Found {
  readonly folder: string;
  readonly entry: PrintedFile;
}

const printAnew = 'Print that part again, from the same built site, and merge again.';

async function readPart(folder: string): Promise<Part> {
  for (const downloads of [downloadsOf(folder), folder]) {
    const path = join(downloads, manifestName);
    const json = await readFile(path, 'utf8').catch((error: unknown) => {
      if (['ENOENT', 'ENOTDIR'].includes((error as NodeJS.ErrnoException).code ?? '')) return undefined;
      throw new PressFailure(`${path} cannot be read: ${messageOf(error)}.`);
    });
    if (json === undefined) continue;
    try {
      return { folder: downloads, manifest: parseManifest(json) };
    } catch (error) {
      throw new PressFailure(`${path} is no manifest of this press: ${messageOf(error)}. ${printAnew}`);
    }
  }
  throw new PressFailure(
    `There is no ${manifestName} in ${folder} or in its downloads folder. Name the folder of a built site that was printed with --shard 1/4, or its downloads folder.`,
  );
}

function refuseOtherBuilds(
  parts: readonly Part[],
  { build, siteFolder }: { readonly build: string; readonly siteFolder: string },
): void {
  const foreign = parts.filter(({ manifest }) => manifest.build !== build);
  refuse(
    foreign.map(({ folder, manifest }) =>
      manifest.build === undefined
        ? `${folder} does not say which build it was printed from.`
        : `${folder} was printed from another build than the site in ${siteFolder}.`,
    ),
    'Give every machine the same built site, print these parts again from it, and merge again.',
  );
}

/** Each file once. What two folders hold must be the same in both. */
function gather(parts: readonly Part[]): Found[] {
  const found = new Map<string, Found>();
  const faults: string[] = [];
  for (const { folder, manifest } of parts) {
    for (const { files, ...job } of manifest.documents) {
      for (const file of files) {
        const other = found.get(file.path);
        if (other === undefined) found.set(file.path, { folder, entry: { job, file } });
        else if (!isSame(other.entry, { job, file })) {
          faults.push(`${file.path} is not the same in ${other.folder} and in ${folder}.`);
        }
      }
    }
  }
  refuse(
    faults,
    'These parts were printed from different sites or by different browsers. Print them all again from one built site, and merge again.',
  );
  return [...found.values()];
}

function isSame(a: PrintedFile, b: PrintedFile): boolean {
  return isDeepStrictEqual(a.file, b.file) && a.job.kind === b.job.kind && a.job.id === b.job.id;
}

/** Copies every file that is what its manifest says into a folder beside its place. */
async function takeAll(
  found: readonly Found[],
  { partial, signal }: { partial: string; signal: AbortSignal | undefined },
): Promise<void> {
  const faults: string[] = [];
  for (const { folder, entry } of found) {
    for (const { path, sha256: expected } of [entry.file, entry.file.picture]) {
      signal?.throwIfAborted();
      const bytes = await readFile(join(folder, path)).catch((error: unknown) => {
        const isMissing = (error as NodeJS.ErrnoException).code === 'ENOENT';
        faults.push(
          `${join(folder, path)} ${isMissing ? 'is missing' : `cannot be read: ${messageOf(error)}`}.`,
        );
        return undefined;
      });
      if (bytes === undefined) continue;
      if (sha256(bytes) !== expected) {
        faults.push(`${join(folder, path)} is damaged: it is not the file that its manifest names.`);
      } else if (faults.length === 0) await writeInto(partial, { path, bytes });
    }
  }
  refuse(
    faults,
    'Copy the whole downloads folder from the machine that printed it, or print that part again, and merge again.',
  );
}

const mostFaults = 10;

function refuse(faults: readonly string[], advice: string): void {
  if (faults.length === 0) return;
  const more = faults.length - mostFaults;
  throw new PressFailure(
    [
      'Nothing was merged.',
      ...faults.slice(0, mostFaults),
      ...(more > 0 ? [`… and ${more} more.`] : []),
      advice,
    ].join('\n'),
  );
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message.replace(/\.$/, '') : String(error);
}
