import { fontNames } from './font-names.ts';
import type { ServedPage } from './site/files.ts';

const known = new Map<string, readonly string[]>();

/**
 * The PostScript names of the fonts that a page was laid out with, as their files call themselves. Undefined for a
 * page that brings none: it leaves the choice to the machine.
 */
export async function ownFonts(
  served: ServedPage,
  pathname: string,
): Promise<ReadonlySet<string> | undefined> {
  const names = new Set<string>();
  for (const path of served.usedFiles) {
    if (!/\.(?:woff2?|[ot]tf)$/.test(path)) continue;
    const file = await served.readFile(path);
    if (file === undefined) continue;
    const key = `${path} ${file.length}`;
    const found = known.get(key) ?? fontNames(file);
    known.set(key, found);
    for (const name of found) names.add(name);
  }
  // Small files are written into the page.
  const html = (await served.read(pathname)) ?? '';
  for (const [, data = ''] of html.matchAll(/url\(["']?data:(?:font|application)\/[^,]*;base64,([^)"']+)/g)) {
    const found = known.get(data) ?? fontNames(Buffer.from(data, 'base64'));
    known.set(data, found);
    for (const name of found) names.add(name);
  }
  return names.size > 0 ? names : undefined;
}
