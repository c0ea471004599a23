import type { Root, RootContent } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { selectAll } from 'hast-util-select';
import { toString } from 'hast-util-to-string';
import { textProcessors } from '../../src/markdown/processor.ts';

const renderer = textProcessors('/content').markdown.createRenderer({ syntaxHighlight: false });

/** Markdown as Astro renders it for this site, without the lines that elements are stamped with. */
export async function renderMarkdown(markdown: string): Promise<{ html: string; anchors: string[] }> {
  const { html, anchors } = await renderStamped(markdown);
  return { html: html.replace(/ data-line="\d+"/g, ''), anchors };
}

export async function renderStamped(markdown: string): Promise<{ html: string; anchors: string[] }> {
  const { code, metadata } = await (
    await renderer
  ).render(markdown, {
    fileURL: new URL('file:///content/essays/text.md'),
  });
  return { html: code, anchors: metadata.headings.map(({ slug }) => slug) };
}

export function parse(html: string): Root {
  return fromHtml(html, { fragment: true });
}

/** The text of each element that a selector finds. */
export function textsOf(html: string, selector: string): string[] {
  return selectAll(selector, parse(html)).map((element) => toString(element));
}

const block = /^(p|div|section|h[1-6]|ul|ol|li|details|summary|figure|figcaption|td|th|center)$/;

/** All text, with single spaces, and one wherever a block begins or ends. */
export function plainText(html: string): string {
  let text = '';
  const read = (node: Root | RootContent): void => {
    const space = node.type === 'element' && block.test(node.tagName) ? ' ' : '';
    text += space;
    if (node.type === 'text') text += node.value;
    if ('children' in node) node.children.forEach(read);
    text += space;
  };
  read(parse(html));
  return text.replace(/\s+/g, ' ').trim();
}

/** An attribute of each element that a selector finds, as it is in the tree: `href`, `id`. */
export function attributesOf(html: string, selector: string, name: string): unknown[] {
  return selectAll(selector, parse(html)).map((element) => element.properties[name]);
}

/** Heading levels in order. */
export function levelsOf(html: string): string[] {
  return selectAll('h1, h2, h3, h4, h5, h6', parse(html)).map(({ tagName }) => tagName);
}
