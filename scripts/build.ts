/**
 * `npm run build`: checks the content, builds the site, prints everything, and only then puts the result in
 * place. `--outDir DIR` builds somewhere else than `dist`.
 */
import { rmSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, rename, rm } from 'node:fs/promises';
import { basename, dirname, join, resolve, sep } from 'node:path';
import { parseArgs } from 'node:util';
import { build } from 'astro';
import { contentFolder } from '../src/folder/index.ts';
import { diskFailure, interruptible } from '../src/press/index.ts';
import { checkContent } from './content-check.ts';
import { end, root, wrongUse } from './endings.ts';
import { printedSummary } from './summary.ts';

const usage = 'npm run build -- [--outDir DIR]';
const options = readOptions();
const outDir = resolve(root, options.outDir);

try {
  await refuseForeignFolder();
  if (!(await checkContent())) process.exit(1);
  await interruptible(async () => {
    const staging = await makeStaging();
    const clear = () => rmSync(staging, { recursive: true, force: true });
    process.once('exit', clear);
    try {
      console.log('Building the site …');
      // Always anew: Astro keeps rendered texts without regard to the code that renders them.
      await build({ root, outDir: staging, logLevel: 'silent', force: true });
      const summary = await printedSummary(staging);
      await putInPlace(staging);
      console.log(`${summary}\nEverything is in ${outDir}`);
    } finally {
      clear();
    }
  });
} catch (error) {
  end(error);
}

function readOptions(): { outDir: string } {
  try {
    const { values } = parseArgs({ options: { outDir: { type: 'string' } } });
    return { outDir: values.outDir ?? 'dist' };
  } catch (error) {
    return wrongUse(error, usage);
  }
}

/** A folder beside the result, so that moving it there is one step on the same disk. */
async function makeStaging(): Promise<string> {
  try {
    await mkdir(dirname(outDir), { recursive: true });
    return await mkdtemp(join(dirname(outDir), `.${basename(outDir)}-building-`));
  } catch (error) {
    throw diskFailure(error) ?? error;
  }
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

async function putInPlace(staging: string): Promise<void> {
  const earlier = `${staging}-earlier`;
  const hadEarlier = await rename(outDir, earlier).then(
    () => true,
    () => false,
  );
  try {
    await rename(staging, outDir);
  } catch (error) {
    if (hadEarlier) await rename(earlier, outDir);
    throw diskFailure(error) ?? error;
  }
  await rm(earlier, { recursive: true, force: true });
}
