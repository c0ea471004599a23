import { createReadStream } from 'node:fs';
import { access, chmod, constants, mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { createWriteStream } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createBrotliDecompress } from 'node:zlib';
import { extract } from 'tar-fs';
import { makeTemporaryFolder, sweepTemporaryFolders } from '../../temporary-folders.ts';

const require = createRequire(import.meta.url);

/** Where a bundled Chromium lies once unpacked; all absolute paths. */
export interface UnpackedChromium {
  readonly executable: string;
  readonly fontsFolder: string;
  /** Shared libraries for systems that lack them. */
  readonly librariesFolder: string;
  readonly version: string;
}

/**
 * Unpacks the Chromium inside `@sparticuz/chromium` below `cacheFolder`, once per version. The package’s own
 * unpacking is not used: it reuses whatever lies at a fixed path in the temporary folder, whatever its version
 * and whoever put it there (https://github.com/Sparticuz/chromium, `executablePath`). The folder appears
 * complete or not at all.
 */
export async function unpackChromium(cacheFolder: string): Promise<UnpackedChromium> {
  const packageFolder = dirname(dirname(require.resolve('@sparticuz/chromium')));
  const { version } = JSON.parse(await readFile(join(packageFolder, 'package.json'), 'utf8')) as {
    version: string;
  };
  const folder = join(cacheFolder, `chromium-${version}-${process.arch}`);
  const unpacked: UnpackedChromium = {
    executable: join(folder, 'chromium'),
    fontsFolder: join(folder, 'fonts'),
    librariesFolder: join(folder, 'libraries', 'lib'),
    version,
  };
  if (await isComplete(folder, unpacked.executable)) return unpacked;

  await mkdir(cacheFolder, { recursive: true });
  await sweepTemporaryFolders(cacheFolder, 'unpacking');
  const partial = await makeTemporaryFolder(cacheFolder, 'unpacking');
  try {
    const bin = join(packageFolder, 'bin');
    await Promise.all([
      unbrotli(join(bin, 'chromium.br'), createWriteStream(join(partial, 'chromium'))),
      unbrotli(join(bin, 'fonts.tar.br'), extract(partial)),
      unbrotli(join(bin, 'al2023.tar.br'), extract(join(partial, 'libraries'))),
      unbrotli(join(bin, 'swiftshader.tar.br'), extract(partial)),
    ]);
    await chmod(join(partial, 'chromium'), 0o700);
    await writeFile(join(partial, completeMark), version);
    await rm(folder, { recursive: true, force: true });
    await rename(partial, folder).catch(async (error: unknown) => {
      // Another process may have unpacked the same version in the meantime.
      if (!(await isComplete(folder, unpacked.executable))) throw error;
    });
  } finally {
    await rm(partial, { recursive: true, force: true });
  }
  return unpacked;
}

const completeMark = 'complete';

async function isComplete(folder: string, executable: string): Promise<boolean> {
  try {
    await access(join(folder, completeMark));
    await access(executable, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

function unbrotli(from: string, to: NodeJS.WritableStream): Promise<void> {
  return pipeline(createReadStream(from), createBrotliDecompress(), to);
}
