/**
 * Print pages that are kept beside the cache once all of a site is printed, so that it can be printed from again and need
 * not be published with them: `print-pages/<site folder>/<build>/`, each file at its path in the site.
 */
import {
  access,
  copyFile,
  mkdir,
  readdir,
  readFile,
  rename,
  rm,
  rmdir,
  stat,
  writeFile,
} from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { makeTemporaryFolder, sweepTemporaryFolders } from '../../temporary-folders.ts';
import { sha256 } from '../cache/store.ts';
import { diskFailure, PressFailure } from '../failure.ts';
import { fingerprintBuild, isFingerprint } from '../jobs/build-fingerprint.ts';
import { findPrintPages } from '../jobs/jobs.ts';
import { keptPagesFolderOf } from '../settings.ts';
import { downloadsOf } from './downloads.ts';
import { readManifest } from './manifest.ts';
import { filesBelow, findPrintMatter } from './print-matter.ts';

export interface SiteAndCache {
  /** Absolute folder of the built site. */
  readonly siteFolder: string;
  /** Absolute folder of the cache, as `cacheFolderOf` gives it. */
  readonly cacheFolder: string;
}

export interface SiteToPrint extends SiteAndCache {
  /** The path under which the site will be served: `/toolkit/`. */
  readonly base: string;
}

/**
 * The folder that holds the print pages of a built site: the site itself, or where those of its build are kept.
 * @throws PressFailure where they are in neither.
 */
export async function locatePrintPages({ siteFolder, cacheFolder, base }: SiteToPrint): Promise<string> {
  const own = await findPrintPages(siteFolder, base);
  const kept = await findKept({ siteFolder, cacheFolder });
  if (kept === undefined) {
    if (own.length > 0) return siteFolder;
    throw await noPrintPages({ siteFolder, cacheFolder });
  }
  if (own.length === 0) return kept;
  // What is kept byte for byte was left over when a move was stopped; anything else is of a newer build.
  const known = new Set((await findPrintPages(kept, base)).map(({ pathname }) => pathname));
  const isLeftOver = own.every(({ pathname }) => known.has(pathname)) && (await isAlike(siteFolder, kept));
  return isLeftOver ? kept : siteFolder;
}

export interface KeepOptions extends SiteToPrint {
  /** Where the site’s print pages are now, as `locatePrintPages` gives it. */
  readonly pagesFolder: string;
  /** Where the site will lie, when it does not lie there yet. */
  readonly destination?: string | undefined;
}

/**
 * Takes print pages, and what only they use, out of a site whose documents are all printed, and keeps them. They are
 * whole in the cache before the first of them leaves the site, so that they are found whenever this is stopped.
 */
export async function keepPrintPages(options: KeepOptions): Promise<void> {
  const { siteFolder, pagesFolder } = options;
  try {
    const kept = pagesFolder === siteFolder ? await copyToCache(options) : pagesFolder;
    await removeAlike(siteFolder, kept);
  } catch (error) {
    throw diskFailure(error) ?? error;
  }
}

/** Lets go of pages that are kept for other builds than the one in the site’s folder, and of those of sites long gone. */
export async function forgetOtherPages({ siteFolder, cacheFolder }: SiteAndCache): Promise<void> {
  const all = keptPagesFolderOf(cacheFolder);
  const ofSite = keptFor({ siteFolder, cacheFolder });
  const build = await buildOf(siteFolder);
  await sweepTemporaryFolders(ofSite, copying);
  for (const name of await namesIn(ofSite)) {
    if (isFingerprint(name) && name !== build) await remove(join(ofSite, name));
  }
  for (const name of await namesIn(all)) {
    if (await isLongGone(join(all, name))) await remove(join(all, name));
  }
}

const copying = 'copying';
/** Says which site the pages beside it are of. */
const siteName = 'site.txt';
const goneDays = 1;

function keptFor({ siteFolder, cacheFolder }: SiteAndCache): string {
  return join(keptPagesFolderOf(cacheFolder), sha256(resolve(siteFolder)).slice(0, 16));
}

/** Pages of the very build that a site says it was printed from; a site that was moved or copied has them as well. */
async function findKept({ siteFolder, cacheFolder }: SiteAndCache): Promise<string | undefined> {
  const build = await buildOf(siteFolder);
  if (build === undefined) return undefined;
  const all = keptPagesFolderOf(cacheFolder);
  const others = (await namesIn(all)).map((name) => join(all, name));
  for (const place of [keptFor({ siteFolder, cacheFolder }), ...others]) {
    const pages = join(place, build);
    if (await exists(pages)) return pages;
  }
  return undefined;
}

async function buildOf(siteFolder: string): Promise<string | undefined> {
  const build = (await readManifest(downloadsOf(siteFolder)))?.build;
  return build !== undefined && isFingerprint(build) ? build : undefined;
}

async function noPrintPages({ siteFolder, cacheFolder }: SiteAndCache): Promise<PressFailure> {
  const isAnotherKept = (await namesIn(keptFor({ siteFolder, cacheFolder }))).some(isFingerprint);
  return new PressFailure(
    isAnotherKept
      ? `The print pages that are kept for ${siteFolder} belong to another build than the site there. Build again with “kindling build”.`
      : `${siteFolder} holds no print pages, and none are kept for it on this machine. Build again with “kindling build”; a site to be printed on another machine is built with “kindling build --no-press”.`,
  );
}

async function copyToCache(options: KeepOptions): Promise<string> {
  const { siteFolder, destination = siteFolder, cacheFolder, base } = options;
  const pages = await findPrintPages(siteFolder, base);
  const place = keptFor({ siteFolder: destination, cacheFolder });
  await mkdir(place, { recursive: true });
  await writeFile(join(place, siteName), `${resolve(destination)}\n`);
  const partial = await makeTemporaryFolder(place, copying);
  try {
    for (const path of await findPrintMatter(siteFolder, { pages, base })) {
      await mkdir(dirname(join(partial, path)), { recursive: true });
      await copyFile(join(siteFolder, path), join(partial, path));
    }
    const kept = join(place, await fingerprintBuild(siteFolder, pages));
    await rm(kept, { recursive: true, force: true });
    await rename(partial, kept);
    return kept;
  } finally {
    await rm(partial, { recursive: true, force: true });
  }
}

/** Whether a folder has the files of another one as they are there, as far as it has them. */
async function isAlike(folder: string, other: string): Promise<boolean> {
  for (const path of await filesBelow(other)) {
    const own = await readFile(join(folder, path)).catch(() => undefined);
    if (own !== undefined && !own.equals(await readFile(join(other, path)))) return false;
  }
  return true;
}

/** Removes from one folder every file that another one has, and folders that are empty then. */
async function removeAlike(folder: string, other: string): Promise<void> {
  const parents = new Set<string>();
  for (const path of await filesBelow(other)) {
    await rm(join(folder, path), { force: true });
    for (let parent = dirname(path); parent !== '.'; parent = dirname(parent)) parents.add(parent);
  }
  // The deepest first; one that still holds something stays.
  const deepestFirst = [...parents].sort((a, b) => b.length - a.length);
  for (const parent of deepestFirst) await rmdir(join(folder, parent)).catch(() => undefined);
}

/** Whether the site of these pages is not there, and has not been built for some time. */
async function isLongGone(place: string): Promise<boolean> {
  const site = await readFile(join(place, siteName), 'utf8').catch(() => undefined);
  if (site === undefined || (await exists(site.trimEnd()))) return false;
  const { mtimeMs } = await stat(join(place, siteName));
  return Date.now() - mtimeMs > goneDays * 24 * 60 * 60 * 1000;
}

async function namesIn(folder: string): Promise<string[]> {
  return readdir(folder).catch(() => []);
}

async function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}

/** What cannot be removed is left for another time. */
async function remove(path: string): Promise<void> {
  await rm(path, { recursive: true, force: true }).catch(() => undefined);
}
