import { access, rename } from 'node:fs/promises';
import { join } from 'node:path';
import { bundleSite, writeZip, type BundleKind } from '../src/bundle/index.ts';
import type { BundleOptions } from './arguments.ts';
import { interruptible } from './interruption.ts';
import { inTemporaryFolder } from './temporary-folder.ts';
import { WrongUse } from './wrong-use.ts';

/** Makes zips of a built site that open from a memory stick with a double click. */
export async function bundle(options: BundleOptions): Promise<void> {
  await refuseUnbuilt(options);
  const written = await interruptible((signal) => writeBundles(options, signal));
  for (const line of written) console.log(line);
}

async function refuseUnbuilt({ site, outDir }: BundleOptions): Promise<void> {
  try {
    await Promise.all(['index.html', '_astro'].map((name) => access(join(site, name))));
  } catch {
    throw new WrongUse(
      `${site} holds no built site. Run “kindling build” first, or name the folder of a site with --site.`,
      'bundle',
    );
  }
  if (`${outDir}/`.startsWith(`${site}/`)) {
    throw new WrongUse(`${outDir} lies in the site itself. Choose another folder for the zips.`, 'bundle');
  }
}

/** Both zips take their places once both are complete. */
function writeBundles({ site, outDir }: BundleOptions, signal: AbortSignal): Promise<string[]> {
  return inTemporaryFolder({ parent: outDir, purpose: 'bundling' }, async (staging) => {
    console.log('Packing the site …');
    const zips: { name: string; says: string }[] = [];
    for (const kind of ['whole', 'lean'] as const satisfies BundleKind[]) {
      const bundled = await bundleSite(site, kind);
      const name = kind === 'whole' ? `${bundled.name}.zip` : `${bundled.name}-to-read.zip`;
      const bytes = await writeZip(join(staging, name), bundled.entries(), signal);
      const files = bundled.printables === 1 ? '1 file' : `${bundled.printables} files`;
      const what = kind === 'whole' ? `with ${files} to print` : 'without the files to print';
      zips.push({ name, says: `${join(outDir, name)}  ${(bytes / 1e6).toFixed(1)} MB, ${what}` });
    }
    signal.throwIfAborted();
    for (const { name } of zips) await rename(join(staging, name), join(outDir, name));
    return zips.map(({ says }) => says);
  });
}
