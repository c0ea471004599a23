import { cp, mkdir, readdir, rename, rm } from 'node:fs/promises';
import { basename, dirname, join, sep } from 'node:path';
import { contentFolder } from '../src/folder/index.ts';
import { reportDiagnostics } from '../src/diagnostics/index.ts';
import { publishedAt, type Published } from '../src/schemas/published.ts';
import {
  browserSource,
  cacheFolderOf,
  forgetOtherPages,
  keepPrintPages,
  locatePrintPages,
  printedFolderOf,
  printSite,
  refuseIncomplete,
  reportProgress,
  type BrowserSource,
  type Diagnostic,
} from '../src/press/index.ts';
import type { BuildOptions } from './arguments.ts';
import { astroSettings } from './astro-settings.ts';
import { findSameBuild, fingerprintInputs, noteBuild, type StampPlace } from './build-stamp.ts';
import { checkContent } from './content-check.ts';
import { told } from './exit-codes.ts';
import { interruptible } from './interruption.ts';
import { inTemporaryFolder } from './temporary-folder.ts';
import { root } from './program.ts';
import { followSite } from './site-progress.ts';
import { printedSummary } from './summary.ts';
import { WrongUse } from './wrong-use.ts';

/**
 * Checks the content of a project, builds its site, prints everything, and only then puts the result in place.
 * @throws WrongUse, and what the press throws.
 */
export async function buildToolkit(options: BuildOptions, project: string): Promise<void> {
  // Astro takes variables of these names for its own, whatever else set them.
  for (const name of ['BASE_URL', 'SITE']) Reflect.deleteProperty(process.env, name);
  const { outDir } = options;
  await refuseForeignFolder(outDir, project);
  const toolkit = await checkContent(project);
  if (toolkit === undefined) {
    process.exitCode = 1;
    return;
  }
  const published = options.published ?? publishedAt(toolkit.settings.address ?? '') ?? {};
  const cacheFolder = cacheFolderOf(project);
  const browsers = options.press ? browserSource({ cacheFolder }) : undefined;
  // A machine without a browser is told before minutes have gone into the site.
  const browser = await browsers?.identify();
  const place = { cacheFolder, outDir };
  const inputs = await fingerprintInputs({ project, browser, options: { published, press: options.press } });
  const same = await findSameBuild(place, inputs);
  if (same !== undefined && (browsers === undefined || (await hasPrintPages(place, published)))) {
    if (same.warnings !== '') console.log(`\n${same.warnings}`);
    console.log(`Nothing has changed since the last build.\nEverything is in ${outDir}`);
    return;
  }
  await interruptible((signal) =>
    inTemporaryFolder({ parent: cacheFolder, purpose: 'building' }, async (workFolder) => {
      const siteFolder = join(workFolder, 'site');
      await buildSite({ project, workFolder, siteFolder, published });
      signal.throwIfAborted();
      let warnings: readonly Diagnostic[] = [];
      if (browsers !== undefined) {
        const { base = '/' } = published as Partial<Published>;
        warnings = await printAll({ siteFolder, base, browsers, cacheFolder, signal });
        await keepPrintPages({
          ...{ siteFolder, pagesFolder: siteFolder, destination: outDir },
          ...{ cacheFolder, base },
        });
        signal.throwIfAborted();
      }
      const summary =
        browsers === undefined
          ? told('Nothing is printed yet: “kindling press” does that.')
          : await printedSummary(siteFolder);
      await putInPlace(siteFolder, outDir);
      await forgetOtherPages({ siteFolder: outDir, cacheFolder });
      // Letters drawn by fonts of the system may look different next time, with nothing changed here.
      if (inputs !== undefined && !warnings.some(({ code }) => code === 'foreign-font')) {
        await noteBuild(place, { inputs, warnings: reportDiagnostics(warnings) });
      }
      console.log(`${summary}\nEverything is in ${outDir}`);
    }),
  );
}

/** Whether the print pages of what was built are still kept, to print from again. */
function hasPrintPages(
  { outDir, cacheFolder }: StampPlace,
  { base = '/' }: Partial<Published>,
): Promise<boolean> {
  return locatePrintPages({ siteFolder: outDir, cacheFolder, base }).then(
    () => true,
    () => false,
  );
}

interface SiteBuild {
  readonly project: string;
  readonly workFolder: string;
  readonly siteFolder: string;
  readonly published: Partial<Published>;
}

async function buildSite({ project, workFolder, siteFolder, published }: SiteBuild): Promise<void> {
  await mkdir(siteFolder);
  // Astro takes a second to load, and is not needed to say what is wrong.
  const { build } = await import('astro');
  const progress = followSite(siteFolder);
  // Astro builds below the folder it works in, or else uses `.astro` there (`getOutDirWithinCwd` of Astro).
  process.chdir(workFolder);
  try {
    await build({
      ...astroSettings({ project, workFolder }),
      ...published,
      outDir: siteFolder,
      logLevel: 'silent',
    });
    await progress.built();
  } finally {
    process.chdir(project);
    progress.stop();
  }
}

interface Printing {
  readonly siteFolder: string;
  readonly base: string;
  readonly browsers: BrowserSource;
  readonly cacheFolder: string;
  readonly signal: AbortSignal;
}

/** @returns what is told of it all the same. */
async function printAll({ cacheFolder, ...printing }: Printing): Promise<readonly Diagnostic[]> {
  const result = await printSite({
    ...printing,
    cacheFolder: printedFolderOf(cacheFolder),
    progress: reportProgress(),
  });
  const warnings = refuseIncomplete(result);
  if (warnings.length > 0) console.log(`\n${reportDiagnostics(warnings)}`);
  return warnings;
}

/** A folder that holds anything but an earlier build is not replaced. */
async function refuseForeignFolder(outDir: string, project: string): Promise<void> {
  const refuse = (why: string): never => {
    throw new WrongUse(`${outDir} ${why}`, 'build');
  };
  const inside = (folder: string) => `${folder}${sep}`.startsWith(`${outDir}${sep}`);
  if ([project, root, contentFolder(project)].some(inside)) {
    refuse('holds the content or the program itself. Choose another folder.');
  }
  const found: string[] = await readdir(outDir).catch((error: unknown) => {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT') return [];
    if (code === 'ENOTDIR') return refuse('is a file. Choose a folder.');
    throw error;
  });
  const isEarlierBuild = ['index.html', 'print', '_astro'].some((name) => found.includes(name));
  if (found.length > 0 && !isEarlierBuild) {
    refuse('is not empty and does not look like an earlier build. Empty it, or choose another folder.');
  }
}

/** The new result takes the place of the earlier one in one step, or not at all. */
async function putInPlace(staging: string, outDir: string): Promise<void> {
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
