/**
 * `npm run bundle`: zips of a built site that open from a memory stick with a double click. `--site DIR` takes another
 * site than `dist`, `--outDir DIR` puts them elsewhere than in `bundle`.
 */
import { rmSync } from 'node:fs';
import { access, mkdir, rename } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { bundleSite, writeZip, type BundleKind } from '../src/bundle/index.ts';
import { diskFailure, interruptible, makeOwnFolder, sweepOwnFolders } from '../src/press/index.ts';
import { end, root, wrongUse } from './endings.ts';

const usage = `npm run bundle -- [--site DIR] [--outDir DIR]

  --site DIR      the built site; dist when left out
  --outDir DIR    where to put the zips; bundle when left out

Makes two zips of one folder each, whose index.html opens with a double click and needs no internet: one with
everything to print, and a small one with what there is to read. Unpack them before you open them.`;

const { site, outDir, help } = readOptions();
if (help) {
  console.log(`Use: ${usage}`);
  process.exit(0);
}

try {
  await refuseUnbuilt();
  const written = await interruptible(writeBundles);
  for (const line of written) console.log(line);
} catch (error) {
  end(diskFailure(error) ?? error);
}

function readOptions(): { site: string; outDir: string; help: boolean } {
  try {
    const { values } = parseArgs({
      options: { site: { type: 'string' }, outDir: { type: 'string' }, help: { type: 'boolean' } },
    });
    return {
      site: resolve(root, values.site ?? 'dist'),
      outDir: resolve(root, values.outDir ?? 'bundle'),
      help: values.help ?? false,
    };
  } catch (error) {
    return wrongUse(error, usage);
  }
}

async function refuseUnbuilt(): Promise<void> {
  try {
    await Promise.all(['index.html', '_astro'].map((name) => access(join(site, name))));
  } catch {
    wrongUse(
      `${site} holds no built site. Run “npm run build” first, or name the folder of a site with --site.`,
      usage,
    );
  }
  if (`${outDir}/`.startsWith(`${site}/`)) {
    wrongUse(`${outDir} lies in the site itself. Choose another folder for the zips.`, usage);
  }
}

/** Both zips take their places once both are complete. */
async function writeBundles(signal: AbortSignal): Promise<string[]> {
  await mkdir(outDir, { recursive: true });
  await sweepOwnFolders(outDir, 'bundling');
  const staging = await makeOwnFolder(outDir, 'bundling');
  const clear = () => rmSync(staging, { recursive: true, force: true });
  process.once('exit', clear);
  try {
    console.log('Packing the site …');
    const zips: { name: string; says: string }[] = [];
    for (const kind of ['whole', 'lean'] as const satisfies BundleKind[]) {
      const bundle = await bundleSite(site, kind);
      const name = kind === 'whole' ? `${bundle.name}.zip` : `${bundle.name}-to-read.zip`;
      const bytes = await writeZip(join(staging, name), bundle.entries(), signal);
      const files = bundle.printables === 1 ? '1 file' : `${bundle.printables} files`;
      const what = kind === 'whole' ? `with ${files} to print` : 'without the files to print';
      zips.push({ name, says: `${join(outDir, name)}  ${(bytes / 1e6).toFixed(1)} MB, ${what}` });
    }
    signal.throwIfAborted();
    for (const { name } of zips) await rename(join(staging, name), join(outDir, name));
    return zips.map(({ says }) => says);
  } finally {
    clear();
  }
}
