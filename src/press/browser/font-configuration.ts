import { randomUUID } from 'node:crypto';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { UnpackedChromium } from './unpack.ts';

/**
 * The file that tells the bundled browser its fonts. Browsers start at any moment and read it then, so it is never
 * seen in parts, and one that is right is not written again: from half of it a browser takes other fonts.
 */
export async function writeFontConfiguration(
  cacheFolder: string,
  { version, fontsFolder }: Pick<UnpackedChromium, 'version' | 'fontsFolder'>,
): Promise<string> {
  const path = join(cacheFolder, `fonts-${version}.conf`);
  const text = fontConfiguration(fontsFolder, join(cacheFolder, 'font-cache'));
  if ((await readFile(path, 'utf8').catch(() => undefined)) === text) return path;
  const partial = `${path}.${randomUUID()}`;
  await mkdir(dirname(path), { recursive: true });
  await writeFile(partial, text);
  await rename(partial, path);
  return path;
}

/** The bundled fonts come first, so that a fallback is the same on every machine; the system’s add other scripts. */
function fontConfiguration(fontsFolder: string, fontCacheFolder: string): string {
  return `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>${fontsFolder}</dir>
  <dir>/usr/share/fonts</dir>
  <dir>/usr/local/share/fonts</dir>
  <dir prefix="xdg">fonts</dir>
  <cachedir>${fontCacheFolder}</cachedir>
  <alias><family>sans-serif</family><prefer><family>Open Sans</family></prefer></alias>
  <alias><family>serif</family><prefer><family>Open Sans</family></prefer></alias>
</fontconfig>
`;
}
