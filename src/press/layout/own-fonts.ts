import { fontNames } from './font-names.ts';
import type { ServedPage } from '../browser/serve-folder.ts';

/** By what they are served from, whose files stay as they are, and their place in it. */
const known = new WeakMap<ServedPage, Map<string, readonly string[]>>();
const embedded = new Map<string, readonly string[]>();

/**
 * The PostScript names of the fonts that a page was laid out with, as their files call themselves. Undefined for a
 * page that brings none: it leaves the choice to the machine.
 */
export async function ownFonts(
  served: ServedPage,
  pathname: string,
): Promise<ReadonlySet<string> | undefined> {
  const names = new Set<string>();
  const files = known.get(served) ?? new Map<string, readonly string[]>();
  known.set(served, files);
  for (const path of served.usedFiles) {
    if (!/\.(?:woff2?|[ot]tf)$/.test(path)) continue;
    let found = files.get(path);
    if (found === undefined) {
      const file = await served.readFile(path);
      if (file === undefined) continue;
      found = fontNames(file);
      files.set(path, found);
    }
    for (const name of found) names.add(name);
  }
  // Small files are written into the page.
  const html = (await served.read(pathname)) ?? '';
  for (const [, data = ''] of html.matchAll(/url\(["']?data:(?:font|application)\/[^,]*;base64,([^)"']+)/g)) {
    const found = embedded.get(data) ?? fontNames(Buffer.from(data, 'base64'));
    embedded.set(data, found);
    for (const name of found) names.add(name);
  }
  return names.size > 0 ? names : undefined;
}
