import { readFile, readdir, rename, writeFile } from 'node:fs/promises';
import { join, posix, relative, sep } from 'node:path';
import { fromHtml } from 'hast-util-from-html';
import type { Element, Root } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { toString } from 'hast-util-to-string';
import { visit } from 'unist-util-visit';
import { printJobElementId } from '../../print-job.ts';
import type { Manifest, ManifestFile } from '../publish/manifest.ts';

/**
 * Fills in what is only known after printing, on every page of the site that asks for it: inside an element
 * with `data-press-file="card/x/x.pdf"`, the text of each `data-press-fact="pages|sheets|size|ink|signatures"` and the
 * address and size of each `img[data-press-picture]`; what is said of another number of signatures,
 * `data-press-piles="one|several"`, is hidden. Filling in again, after another print, is safe.
 * `data-times` multiplies sheets. Files of `except`, relative to the site, and print pages stay as they were built: what
 * they say is filled in when they are printed.
 */
export async function fillFacts(
  siteFolder: string,
  manifest: Manifest,
  { except }: { except: ReadonlySet<string> },
): Promise<void> {
  const files = new Map<string, Facts>(
    manifest.documents.flatMap((document) => document.files.map((file) => [file.path, file])),
  );
  for (const kit of manifest.kits ?? []) files.set(kit.path, kit);
  const found = await readdir(siteFolder, { recursive: true, withFileTypes: true });
  for (const item of found) {
    if (!item.isFile() || !item.name.endsWith('.html')) continue;
    const path = join(item.parentPath, item.name);
    const address = relative(siteFolder, path).split(sep).join('/');
    if (except.has(address)) continue;
    const html = await readFile(path, 'utf8');
    if (!html.includes('data-press-file') || html.includes(`id="${printJobElementId}"`)) continue;
    await writeFile(`${path}.new`, fillPage(html, { files, address }));
    await rename(`${path}.new`, path);
  }
}

/** What is filled in; a file that is yet to be made has no size and no picture, and a kit has no pages. */
export type Facts = Pick<ManifestFile, 'sheets'> &
  Partial<Pick<ManifestFile, 'pages' | 'bytes' | 'picture' | 'ink' | 'signatures'>>;

export interface FillOptions {
  readonly files: ReadonlyMap<string, Facts>;
  /** The page’s own address, relative to the site: `print/card/x/` or `about.html`. */
  readonly address: string;
  /** Files of which more is known once the page is laid out: what it says of them is marked, to be filled in again. */
  readonly later?: ReadonlySet<string> | undefined;
}

/** One page filled in. */
export function fillPage(html: string, options: FillOptions): string {
  return toHtml(filledTree(html, options));
}

/** What stands in the marked elements of a page that is filled in like this, in their order. */
export function laterTexts(html: string, options: FillOptions): string[] {
  const texts: string[] = [];
  visit(filledTree(html, options), 'element', (node) => {
    if (node.properties['dataFactLater'] !== undefined) texts.push(toString(node));
  });
  return texts;
}

function filledTree(html: string, { files, address, later }: FillOptions): Root {
  const tree = fromHtml(html);
  const folder = address.replace(/[^/]*$/, '');
  const marked = new Set<Element>();
  visit(tree, 'element', (holder) => {
    const path = holder.properties['dataPressFile'];
    if (typeof path !== 'string') return;
    const file = files.get(path);
    if (file === undefined) return;
    visit(holder, 'element', (node) => {
      if (node.properties['dataPressFact'] !== undefined) {
        fillFact(node, file);
        if (later?.has(path) === true) marked.add(node);
        else marked.delete(node);
      }
      const piles = node.properties['dataPressPiles'];
      if (piles !== undefined) {
        node.properties['hidden'] = (piles === 'several') !== (file.signatures ?? []).length > 1;
      }
      if (node.properties['dataPressPicture'] !== undefined && file.picture !== undefined) {
        node.properties['src'] = posix.relative(`/${folder}`, `/downloads/${file.picture.path}`);
        node.properties['width'] = file.picture.widthPx;
        node.properties['height'] = file.picture.heightPx;
      }
    });
  });
  let count = 0;
  visit(tree, 'element', (node) => {
    if (marked.has(node)) node.properties['dataFactLater'] = String(count++);
  });
  return tree;
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
  { pages = 0, sheets, bytes = 0, ink, signatures }: Facts,
  times: number,
): string | undefined {
  switch (fact) {
    case 'size':
      return String(Math.max(1, Math.round(bytes / 1024)));
    case 'sheets':
      return String(sheets * times);
    case 'signatures':
      return signatures?.join(' + ');
    case 'ink':
      // The share of the area, in per cent.
      return typeof ink === 'number' ? (ink * 100).toFixed(1) : undefined;
    default:
      return String(pages);
  }
}
