/** The small documents: one to three A5 pages each, every one a file of its own that needs nothing else. */
import { readFile } from 'node:fs/promises';
import type { Root, RootContent } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { toHtml } from 'hast-util-to-html';
import { toString } from 'hast-util-to-string';
import { escaped, fontFaces, paperHtml, readTexts, targetAmong } from './texts.ts';

export interface Leaflet {
  /** Its file name without an ending. */
  readonly name: string;
  readonly title: string;
  readonly html: string;
}

/** What fills about two pages. */
const wordsPerLeaflet = 420;

/** So many small documents: texts cut at their sections, again from the first when there are no more. */
export async function makeLeaflets(count: number): Promise<Leaflet[]> {
  const { toolkit, texts } = await readTexts();
  const pieces = texts.flatMap((text) => {
    const { entry } = text;
    const html = paperHtml(text, {
      idPrefix: '',
      targetOf: (href) => targetAmong(href, { from: entry, toolkit, anchorOf: () => undefined }),
    });
    return cutAtSections(html, wordsPerLeaflet).map((piece) => ({ entry, piece }));
  });
  if (pieces.length === 0) throw new RangeError('leaflets need at least one text');
  const head = `${await fontFaces()}\n${await readFile(new URL('paper.css', import.meta.url), 'utf8')}`;
  return Array.from({ length: count }, (_, index): Leaflet => {
    const { entry, piece } = pieces[index % pieces.length] ?? { entry: undefined, piece: '' };
    const title = entry?.title ?? '';
    return {
      name: `leaflet-${String(index + 1).padStart(3, '0')}`,
      title,
      html: `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<title>${escaped(title)}</title>
<style>
${head}
</style>
</head>
<body>
<h1>${escaped(title)}</h1>
${piece}
</body>
</html>
`,
    };
  });
}

/** Cuts a text before headings of level 2, each piece as many whole sections as fit into `words`, at least one. */
export function cutAtSections(html: string, words: number): string[] {
  const sections: RootContent[][] = [[]];
  for (const node of fromHtml(html, { fragment: true }).children) {
    if (node.type === 'element' && node.tagName === 'h2') sections.push([]);
    sections.at(-1)?.push(node);
  }
  const pieces: { nodes: RootContent[]; count: number }[] = [];
  for (const nodes of sections) {
    const count = toString({ type: 'root', children: nodes } satisfies Root).split(/\s+/).length;
    const last = pieces.at(-1);
    if (last === undefined || last.count + count > words) pieces.push({ nodes, count });
    else {
      last.nodes.push(...nodes);
      last.count += count;
    }
  }
  return pieces
    .map(({ nodes }) => toHtml({ type: 'root', children: nodes }).trim())
    .filter((piece) => piece !== '');
}
