import { mkdir, rename, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { isPrintedInAdvance } from '../../print-job.ts';
import { diskFailure } from '../failure.ts';
import {
  makeManifest,
  manifestName,
  withBuild,
  withoutFiles,
  type Manifest,
  type ManifestFile,
  type PrintedFile,
} from './manifest.ts';
import { makeTemporaryFolder, sweepTemporaryFolders } from '../../temporary-folders.ts';
import { packKits, type WantedKit } from './kits.ts';
import type { NewFile } from '../outputs/new-file.ts';
import { fillFacts } from '../jobs/injected-facts.ts';
import type { PrintPage } from '../jobs/jobs.ts';
import { ticketFilesOf } from '../jobs/ticket-files.ts';

/** The downloads folder of a built site. */
export function downloadsOf(siteFolder: string): string {
  return join(siteFolder, 'downloads');
}

/**
 * Does work that writes files beside their places, in a folder of its own that is gone afterwards.
 * @throws PressFailure when the disk is full or may not be written to.
 */
export async function withPartial<Result>(
  siteFolder: string,
  work: (partial: string) => Promise<Result>,
): Promise<Result> {
  try {
    await sweepTemporaryFolders(siteFolder, 'printing');
    const partial = await makeTemporaryFolder(siteFolder, 'printing');
    try {
      return await work(partial);
    } finally {
      await rm(partial, { recursive: true, force: true });
    }
  } catch (error) {
    throw diskFailure(error) ?? error;
  }
}

export async function writeInto(folder: string, { path, bytes }: NewFile): Promise<void> {
  const target = join(folder, path);
  await mkdir(dirname(target), { recursive: true });
  await writeFile(target, bytes);
}

export interface PlaceOptions {
  readonly siteFolder: string;
  /** Where the files lie now. */
  readonly partial: string;
  /** Paths of the files that lie there; the others are in their places. */
  readonly written: ReadonlySet<string>;
  /** What the manifest names until now. */
  readonly earlier: Manifest | undefined;
  /** What the site’s pages want packed. */
  readonly kits: readonly WantedKit[];
  /** Whether the site’s pages hold the facts of that manifest already. */
  readonly isFilledIn: boolean;
  /** Print pages of the site: the tickets they name are filled in on paper, and stay as they are on the site. */
  readonly pages: readonly PrintPage[];
  /** Fingerprint of the build that the files were printed from. */
  readonly build: string;
}

/**
 * Moves files to their places. The manifest first forgets what is replaced, and names it anew at the end, so that at
 * every moment it names only what is there; whoever finds the new one finds the site’s pages filled in.
 */
export async function putInPlace(
  printed: readonly PrintedFile[],
  { siteFolder, partial, written, earlier, kits, isFilledIn, pages, build }: PlaceOptions,
): Promise<Manifest> {
  const downloads = downloadsOf(siteFolder);
  const place = async (manifest: Manifest) => {
    const bytes = Buffer.from(`${JSON.stringify(manifest, null, 2)}\n`);
    await writeInto(partial, { path: manifestName, bytes });
    await moveInto(downloads, partial, manifestName);
  };
  const changed = printed.filter(({ file }) => !isNamed(earlier, file));
  if (earlier !== undefined && changed.length > 0) {
    await place(withBuild(withoutFiles(earlier, new Set(changed.map(({ file }) => file.path))), build));
  }
  for (const path of printed.flatMap(({ file }) => [file.path, file.picture.path])) {
    if (written.has(path)) await moveInto(downloads, partial, path);
  }
  const withoutKits = makeManifest(printed, earlier);
  const packed = await packKits(kits, { downloads, manifest: withoutKits, earlier: earlier?.kits ?? [] });
  for (const file of packed.files) {
    await writeInto(partial, file);
    await moveInto(downloads, partial, file.path);
  }
  const whole = packed.kits.length === 0 ? withoutKits : { ...withoutKits, kits: packed.kits };
  const manifest = withBuild(whole, build);
  const isChanged = changed.length > 0 || !isDeepStrictEqual(manifest, earlier);
  // Pages that are filled in already stay as they are.
  if (!isFilledIn || isChanged) await fillFacts(siteFolder, manifest, { except: ticketFilesOf(pages) });
  if (isChanged) await place(manifest);
  return manifest;
}

/** Paths of files that print pages make in advance and a manifest does not name, in order. */
export function missingFrom(manifest: Manifest, pages: readonly Pick<PrintPage, 'job'>[]): string[] {
  const there = new Set(manifest.documents.flatMap(({ files }) => files.map(({ path }) => path)));
  return pages
    .flatMap(({ job }) => job.outputs.filter(isPrintedInAdvance).map(({ path }) => path))
    .filter((path) => !there.has(path))
    .sort();
}

/**
 * Whether a file and its picture lie in the downloads of a site as its manifest names them: of the same bytes, by their
 * hash there, and not touched since it was written.
 */
export async function placesOf(
  siteFolder: string,
  manifest: Manifest | undefined,
): Promise<(file: ManifestFile) => Promise<boolean>> {
  const downloads = downloadsOf(siteFolder);
  const whenMs = await stat(join(downloads, manifestName)).then(
    ({ mtimeMs }) => mtimeMs,
    () => 0,
  );
  const isAsWritten = (path: string, bytes?: number) =>
    stat(join(downloads, path)).then(
      ({ size, mtimeMs }) => mtimeMs <= whenMs && (bytes === undefined || size === bytes),
      () => false,
    );
  const named = new Map(
    manifest?.documents.flatMap(({ files }) => files.map((file) => [file.path, file] as const)),
  );
  return async (file) =>
    isDeepStrictEqual(named.get(file.path), file) &&
    (await isAsWritten(file.path, file.bytes)) &&
    (await isAsWritten(file.picture.path));
}

/** Whether a manifest names this very file already, byte for byte. */
function isNamed(manifest: Manifest | undefined, { path, sha256 }: PrintedFile['file']): boolean {
  return (
    manifest?.documents.some(({ files }) =>
      files.some((file) => file.path === path && file.sha256 === sha256),
    ) ?? false
  );
}

async function moveInto(downloads: string, partial: string, path: string): Promise<void> {
  const target = join(downloads, path);
  await mkdir(dirname(target), { recursive: true });
  await rename(join(partial, path), target);
}
