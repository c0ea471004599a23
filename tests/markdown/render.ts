import type { ElementContent, Root, RootContent } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { selectAll } from 'hast-util-select';
import { toString } from 'hast-util-to-string';
import { copyTree } from '../../src/markdown/copy.ts';
import { serialiseHtml } from '../../src/markdown/html.ts';
import { parseText, type ParsedText, type WrittenText } from '../../src/markdown/parse.ts';
import { dropLines } from '../../src/markdown/source-lines.ts';

/** A text as the library has it, and its HTML with and without the lines that elements are stamped with. */
export async function renderMarkdown(
  markdown: string,
  options: Partial<WrittenText> = {},
): Promise<ParsedText & { html: string; stamped: string }> {
  const parsed = await parseText({ body: markdown, format: 'md', ...options });
  // Components have no HTML before they run.
  if (options.format === 'mdx') return { ...parsed, html: '', stamped: '' };
  const plain = copyTree(parsed.tree);
  dropLines(plain);
  return { ...parsed, html: serialiseHtml(plain), stamped: serialiseHtml(parsed.tree) };
}

export function htmlOf(nodes: readonly ElementContent[] | undefined): string {
  return (nodes ?? []).map((node) => serialiseHtml(node)).join('');
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
