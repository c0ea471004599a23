/** Sites that tests share: built once in a run, beside the tests that need none of them. */
import { cp, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, sep } from 'node:path';
import { cacheFolderOf, locatePrintPages } from '../../src/press/index.ts';
import { root, runScript } from '../run-script.ts';

/** A site that tests open: handed to them before it is built. */
export interface SharedSite {
  /** Absolute folder of the built site. */
  readonly folder: string;
  /** The path that it is served under: `/` or `/toolkit/`. */
  readonly base: string;
  /** Absolute folder of the content it is built from. */
  readonly content: string;
  /** Whether it is the shipped toolkit, in the full tests: each of its pages is looked at. */
  readonly isWhole: boolean;
  /** Absolute path of the file that says how the build ended. */
  readonly ended: string;
}

interface Recipe {
  readonly name: string;
  readonly base: string;
  /** The content folder; may be written into a folder of the run’s own. */
  readonly content: (folder: string) => Promise<string>;
  readonly args: readonly string[];
  readonly isWhole?: boolean;
}

interface Ended {
  readonly code: number | null;
  readonly output: string;
}

/** Begins to build a site and does not wait for it. `stop` ends the build and takes everything away. */
export async function buildInBackground({ name, base, content: contentOf, args, isWhole = false }: Recipe) {
  const folder = await mkdtemp(join(tmpdir(), `kindling-${name}-`));
  const content = await contentOf(folder);
  const site: SharedSite = {
    folder: join(folder, 'site'),
    base,
    content,
    isWhole,
    ended: join(folder, 'ended.json'),
  };
  const stopping = new AbortController();
  const building = runScript('build', ['--outDir', site.folder, ...args], {
    env: { TOOLKIT_CONTENT: content },
    signal: stopping.signal,
  })
    .catch((error: unknown): Ended => ({ code: null, output: String(error) }))
    .then(async (ended) => {
      await writeFile(`${site.ended}.partial`, JSON.stringify(ended));
      await rename(`${site.ended}.partial`, site.ended);
    });
  return {
    site,
    stop: async () => {
      stopping.abort();
      await building.catch(() => undefined);
      await rm(folder, { recursive: true, force: true });
    },
  };
}

const pollMs = 200;

/**
 * Waits until a site is built.
 * @throws Error with what the build printed, where it failed.
 */
export async function built(site: SharedSite): Promise<SharedSite> {
  for (;;) {
    const text = await readFile(site.ended, 'utf8').catch(() => undefined);
    if (text !== undefined) {
      const { code, output } = JSON.parse(text) as Ended;
      if (code !== 0) throw new Error(`The site could not be built:\n${output}`);
      return site;
    }
    await new Promise((resolve) => setTimeout(resolve, pollMs));
  }
}

/** Copies a site that was built and printed, without what was printed of it, or with the pictures alone. */
export async function copyUnprinted(
  folder: string,
  to: string,
  { keepPictures = false }: { readonly keepPictures?: boolean } = {},
): Promise<void> {
  const downloads = join(folder, 'downloads') + sep;
  const printed = keepPictures ? /\.(pdf|zip)$/ : /\.(pdf|webp|zip|json)$/;
  await cp(folder, to, {
    recursive: true,
    filter: (path) => !(path.startsWith(downloads) && printed.test(path)),
  });
}

/** The folder that keeps the print pages of a site that was built and printed. */
export function printPagesOf({ folder, base }: Pick<SharedSite, 'folder' | 'base'>): Promise<string> {
  return locatePrintPages({ siteFolder: folder, base, cacheFolder: cacheFolderOf(root) });
}

/** Copies such a site to where it can be printed anew: with its print pages in it, and without what was printed. */
export async function copyToPrint(
  site: Pick<SharedSite, 'folder' | 'base'>,
  to: string,
  { without }: { readonly without?: string } = {},
): Promise<void> {
  await copyUnprinted(site.folder, to);
  await cp(await printPagesOf(site), to, {
    recursive: true,
    filter: (path) => without === undefined || !path.includes(without),
  });
}
