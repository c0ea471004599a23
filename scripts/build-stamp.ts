import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, rename, stat, writeFile } from 'node:fs/promises';
import { dirname, join, relative, resolve } from 'node:path';
import { z } from 'zod';
import { contentFolder } from '../src/folder/index.ts';
import { ownPackages } from '../src/own-packages.ts';
import { root } from './program.ts';

/** What is left of a build to know whether the next one has anything to do. */
const stampSchema = z.strictObject({
  version: z.literal(1),
  /** A fingerprint of all that it was made from. */
  inputs: z.string(),
  /** A fingerprint of the names, sizes and times of the files that it made. */
  result: z.string(),
  /** The warnings of the press, which are told each time. */
  warnings: z.string(),
});

export type BuildStamp = Pick<z.infer<typeof stampSchema>, 'inputs' | 'warnings'>;

export interface StampPlace {
  /** Absolute folder of the cache. */
  readonly cacheFolder: string;
  /** Absolute folder that was built into. */
  readonly outDir: string;
}

export interface BuildInputs {
  /** Absolute folder whose content is built. */
  readonly project: string;
  /** Which browser prints; undefined when nothing is printed. */
  readonly browser: string | undefined;
  /** What else was asked for. */
  readonly options: unknown;
}

/** Folders of the program that a site and its papers come from; those that are not there are passed over. */
const programFolders = ['src', 'templates', 'public', 'scripts', 'built'];

/**
 * A fingerprint of all that the result of a build follows from: the content, the program and its packages, the browser,
 * and what was asked for; not the fonts of the system. Undefined where that cannot be read.
 */
export async function fingerprintInputs({
  project,
  browser,
  options,
}: BuildInputs): Promise<string | undefined> {
  const packages = await installedPackages();
  if (packages === undefined) return undefined;
  const hash = createHash('sha256');
  try {
    hash.update(JSON.stringify([process.version, process.platform, process.arch, browser, options]));
    hash.update(packages);
    for (const folder of [contentFolder(project), ...programFolders.map((name) => join(root, name))]) {
      hash.update(`\n\n${folder}`);
      for (const path of await filesBelow(folder)) {
        hash.update(`\n${relative(folder, path)}\n`).update(await readFile(path));
      }
    }
  } catch {
    return undefined;
  }
  return hash.digest('hex');
}

/** The stamp of the build in a folder, if it has the same inputs, and nothing there has changed since. */
export async function findSameBuild(
  place: StampPlace,
  inputs: string | undefined,
): Promise<BuildStamp | undefined> {
  try {
    const stamp = stampSchema.parse(JSON.parse(await readFile(stampFile(place), 'utf8')));
    const isSame = stamp.inputs === inputs && stamp.result === (await fingerprintResult(place.outDir));
    return isSame ? stamp : undefined;
  } catch {
    // None, or one of another version: there is everything to do.
    return undefined;
  }
}

/** Notes what the build in a folder was made from. */
export async function noteBuild(place: StampPlace, stamp: BuildStamp): Promise<void> {
  const file = stampFile(place);
  const result = await fingerprintResult(place.outDir);
  await mkdir(dirname(file), { recursive: true });
  await writeFile(`${file}.${process.pid}`, JSON.stringify({ version: 1, ...stamp, result }));
  await rename(`${file}.${process.pid}`, file);
}

function stampFile({ cacheFolder, outDir }: StampPlace): string {
  const name = createHash('sha256').update(resolve(outDir)).digest('hex').slice(0, 16);
  return join(cacheFolder, 'builds', `${name}.json`);
}

async function fingerprintResult(folder: string): Promise<string> {
  const hash = createHash('sha256');
  for (const path of await filesBelow(folder)) {
    const { size, mtimeMs } = await stat(path);
    hash.update(`${relative(folder, path)} ${size} ${mtimeMs}\n`);
  }
  return hash.digest('hex');
}

/** What npm notes of all it has installed, where the program’s packages lie. */
async function installedPackages(): Promise<string | undefined> {
  const astro = ownPackages.resolve('astro/package.json');
  const modules = dirname(dirname(astro));
  return readFile(join(modules, '.package-lock.json'), 'utf8').catch(() => undefined);
}

/** The files of a folder in order, as absolute paths; none where there is no folder. */
async function filesBelow(folder: string): Promise<string[]> {
  const found = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
  return found
    .filter((item) => item.isFile() || item.isSymbolicLink())
    .map((item) => join(item.parentPath, item.name))
    .sort();
}
