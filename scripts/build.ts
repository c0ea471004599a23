/**
 * `npm run build`: checks the content, builds the site, prints everything, and only then puts the result in
 * place. `--outDir DIR` builds somewhere else than `dist`; `--no-press` leaves the printing for later; `--address URL` says
 * where the site will be published.
 */
import { rmSync } from 'node:fs';
import { cp, mkdir, readdir, rename, rm } from 'node:fs/promises';
import { basename, dirname, join, resolve, sep } from 'node:path';
import { parseArgs } from 'node:util';
import type { AstroInlineConfig } from 'astro';
import { contentFolder } from '../src/folder/index.ts';
import { publishedAt, type Published } from '../src/schemas/published.ts';
import {
  cacheFolderOf,
  diskFailure,
  interruptible,
  makeOwnFolder,
  pressName,
  sweepOwnFolders,
} from '../src/press/index.ts';
import { checkContent } from './content-check.ts';
import { end, root, wrongUse } from './endings.ts';
import { followSite, type SiteProgress } from './site-progress.ts';
import { printedSummary } from './summary.ts';
import { takeTurn, turnOf } from './turn.ts';

const usage = `npm run build -- [--outDir DIR] [--no-press] [--address URL]

  --outDir DIR    where to; dist when left out
  --no-press      the site alone, without PDFs; print later with npm run press, on one machine or on many
  --address URL   where the site will be published: https://example.org/toolkit/; instead of what toolkit.yaml says`;
const options = readOptions();
if (options.help) {
  console.log(`Use: ${usage}`);
  process.exit(0);
}
const outDir = resolve(root, options.outDir);
// Astro takes variables of these names for its own, whatever else set them.
for (const name of ['BASE_URL', 'SITE']) Reflect.deleteProperty(process.env, name);

try {
  await refuseForeignFolder();
  const toolkit = await checkContent();
  if (toolkit === undefined) process.exit(1);
  const published = options.published ?? publishedAt(toolkit.settings.address ?? '') ?? {};
  await interruptible(async () => {
    const staging = await makeStaging();
    const clear = () => {
      try {
        rmSync(staging, { recursive: true, force: true, maxRetries: 3 });
      } catch {
        // Astro may still be writing when it is stopped; the next build takes the rest away.
      }
    };
    process.once('exit', clear);
    try {
      const site = join(staging, 'site');
      await mkdir(site);
      const endTurn = await takeTurn(turnOf(root), {
        onWait: () => console.log('Another build is going on here; this one waits for its turn.'),
      });
      // Astro takes a second to load, and is not needed to say what is wrong.
      const [{ build }, { default: config }] = await Promise.all([
        import('astro'),
        import('../astro.config.mjs'),
      ]);
      const progress = followSite(site);
      try {
        await build({
          ...settings(config, progress, endTurn),
          ...published,
          root,
          outDir: site,
          // Its own: of two builds at a time, one would take the other’s texts.
          cacheDir: join(staging, 'astro'),
          logLevel: 'silent',
          // Always anew: Astro keeps rendered texts without regard to the code that renders them.
          force: true,
        });
      } finally {
        progress.stop();
        endTurn();
      }
      const summary = options.press
        ? await printedSummary(site)
        : 'Nothing is printed yet: “npm run press” does that.';
      await putInPlace(site);
      console.log(`${summary}\nEverything is in ${outDir}`);
    } finally {
      clear();
    }
  });
} catch (error) {
  end(diskFailure(error) ?? error);
}

interface BuildOptions {
  readonly outDir: string;
  readonly press: boolean;
  readonly help: boolean;
  readonly published: Published | undefined;
}

function readOptions(): BuildOptions {
  try {
    const { values } = parseArgs({
      options: {
        outDir: { type: 'string' },
        'no-press': { type: 'boolean' },
        address: { type: 'string' },
        help: { type: 'boolean' },
      },
    });
    const { address } = values;
    const published = address === undefined ? undefined : publishedAt(address);
    if (address !== undefined && published === undefined) {
      throw new Error(
        `--address ${address} is not the address of a website. Write it as in --address https://example.org/toolkit/`,
      );
    }
    return {
      published,
      outDir: values.outDir ?? 'dist',
      press: values['no-press'] !== true,
      help: values.help ?? false,
    };
  } catch (error) {
    return wrongUse(error, usage);
  }
}

/** The project’s own settings, without the press where it is left for later; the end of the site is told before it. */
function settings(config: AstroInlineConfig, progress: SiteProgress, endTurn: () => void): AstroInlineConfig {
  const isPress = (each: unknown) => (each as { name?: unknown } | null)?.name === pressName;
  const integrations = config.integrations ?? [];
  return {
    ...config,
    configFile: false,
    integrations: [
      ...integrations.filter((each) => !isPress(each)),
      {
        name: 'site-progress',
        hooks: {
          'astro:build:done': async () => {
            endTurn();
            await progress.built();
          },
        },
      },
      ...integrations.filter((each) => options.press && isPress(each)),
    ],
  };
}

/** A folder inside the project: Astro moves files there from its own folders, which works on one disk only. */
async function makeStaging(): Promise<string> {
  const cache = cacheFolderOf(root, {});
  await mkdir(cache, { recursive: true });
  await sweepOwnFolders(cache, 'building');
  const staging = await makeOwnFolder(cache, 'building');
  return staging;
}

/** A folder that holds anything but an earlier build is not replaced. */
async function refuseForeignFolder(): Promise<void> {
  const inside = (folder: string) => `${folder}${sep}`.startsWith(`${outDir}${sep}`);
  if (inside(root) || inside(contentFolder(root))) {
    wrongUse(`${outDir} holds the content or the program itself. Choose another folder.`, usage);
  }
  const found: string[] = await readdir(outDir).catch((error: unknown) => {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT') return [];
    if (code === 'ENOTDIR') wrongUse(`${outDir} is a file. Choose a folder.`, usage);
    throw error;
  });
  const isEarlierBuild = ['index.html', 'print', '_astro'].some((name) => found.includes(name));
  if (found.length > 0 && !isEarlierBuild) {
    wrongUse(
      `${outDir} is not empty and does not look like an earlier build. Empty it, or choose another folder.`,
      usage,
    );
  }
}

/** The new result takes the place of the earlier one in one step, or not at all. */
async function putInPlace(staging: string): Promise<void> {
  await mkdir(dirname(outDir), { recursive: true });
  const arriving = join(dirname(outDir), `.${basename(outDir)}-${process.pid}-new`);
  const leaving = join(dirname(outDir), `.${basename(outDir)}-${process.pid}-old`);
  try {
    await rename(staging, arriving).catch(async (error: unknown) => {
      if ((error as NodeJS.ErrnoException).code !== 'EXDEV') throw error;
      await cp(staging, arriving, { recursive: true });
    });
    const hadEarlier = await rename(outDir, leaving).then(
      () => true,
      () => false,
    );
    await rename(arriving, outDir).catch(async (error: unknown) => {
      if (hadEarlier) await rename(leaving, outDir);
      throw error;
    });
  } finally {
    await rm(arriving, { recursive: true, force: true });
    await rm(leaving, { recursive: true, force: true });
  }
}
