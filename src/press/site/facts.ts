import { readFile, readdir, rename, writeFile } from 'node:fs/promises';
import { dirname, join, posix, relative, sep } from 'node:path';
import { fromHtml } from 'hast-util-from-html';
import type { Element } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { visit } from 'unist-util-visit';
import { printJobElementId } from '../../documents/print-job.ts';
import type { Manifest, ManifestFile } from '../manifest.ts';

/**
 * Fills in what is only known after printing, on every page of the site that asks for it: inside an element
 * with `data-press-file="card/x/x.pdf"`, the text of each `data-press-fact="pages|sheets|size|ink"` and the address
 * and size of each `img[data-press-picture]`. `data-times` multiplies sheets. Filling in again, after another print, is
 * safe. Print pages stay as they were built: what they say is filled in when they are printed.
 */
export async function fillFacts(siteFolder: string, manifest: Manifest): Promise<void> {
  const files = new Map<string, Facts>(
    manifest.documents.flatMap((document) => document.files.map((file) => [file.path, file])),
  );
  for (const kit of manifest.kits ?? []) files.set(kit.path, kit);
  const found = await readdir(siteFolder, { recursive: true, withFileTypes: true });
  for (const item of found) {
    if (!item.isFile() || !item.name.endsWith('.html')) continue;
    const path = join(item.parentPath, item.name);
    const html = await readFile(path, 'utf8');
    if (!html.includes('data-press-file') || html.includes(`id="${printJobElementId}"`)) continue;
    const folder = relative(siteFolder, dirname(path)).split(sep).join('/');
    await writeFile(`${path}.new`, fillPage(html, { files, folder }));
    await rename(`${path}.new`, path);
  }
}

/** What is filled in; a file that is yet to be made has no size and no picture, and a kit has no pages. */
export type Facts = Pick<ManifestFile, 'sheets'> &
  Partial<Pick<ManifestFile, 'pages' | 'bytes' | 'picture' | 'ink'>>;

/** One page filled in. `folder` is the page’s own, relative to the site. */
export function fillPage(
  html: string,
  { files, folder }: { files: ReadonlyMap<string, Facts>; folder: string },
): string {
  const tree = fromHtml(html);
  visit(tree, 'element', (holder) => {
    const path = holder.properties['dataPressFile'];
    const file = typeof path === 'string' ? files.get(path) : undefined;
    if (file === undefined) return;
    visit(holder, 'element', (node) => {
      if (node.properties['dataPressFact'] !== undefined) fillFact(node, file);
      if (node.properties['dataPressPicture'] !== undefined && file.picture !== undefined) {
        node.properties['src'] = posix.relative(`/${folder}`, `/downloads/${file.picture.path}`);
        node.properties['width'] = file.picture.widthPx;
        node.properties['height'] = file.picture.heightPx;
      }
    });
  });
  return toHtml(tree);
}

function fillFact(node: Element, file: Facts): void {
  const times = Number(node.properties['dataTimes'] ?? 1);
  const value = factValue(node.properties['dataPressFact'], file, times);
  if (value === undefined) {
    node.children = [];
    return;
  }
  const form =
    value === '1'
      ? (node.properties['dataOne'] ?? node.properties['dataOther'])
      : node.properties['dataOther'];
  node.children = [{ type: 'text', value: String(form ?? '{}').replace('{}', value) }];
}

/** Undefined for what does not apply to the file. */
function factValue(
  fact: unknown,
  { pages = 0, sheets, bytes = 0, ink }: Facts,
  times: number,
): string | undefined {
  switch (fact) {
    case 'size':
      return String(Math.max(1, Math.round(bytes / 1024)));
    case 'sheets':
      return String(sheets * times);
    case 'ink':
      // The share of the area, in per cent.
      return typeof ink === 'number' ? (ink * 100).toFixed(1) : undefined;
    default:
      return String(pages);
  }
}
