/** The texts of entries as pages and papers show them: with the addresses that pictures have in the built site. */
import { getImage } from 'astro:assets';
import { getEntry } from 'astro:content';
import { h } from 'hastscript';
import { visit } from 'unist-util-visit';
import type { Entry } from '../library/index.ts';
import { copyTree } from '../markdown/copy.ts';
import { picturesIn } from '../markdown/pictures.ts';
import type { Text } from '../markdown/text.ts';

type WithText = Pick<Entry, 'kind' | 'textId' | 'body'>;

/** The text of an entry of plain Markdown; those with components are shown by `Content.astro` alone. */
export async function entryText({ kind, textId, body }: WithText): Promise<Text> {
  if (body.format === 'mdx') throw new TypeError(`“${textId}” has components, which have to run first.`);
  if (picturesIn(body.tree).length === 0) return body;
  const found = await getEntry(kind, textId);
  if (found === undefined) throw new Error(`The entry “${textId}” is not among the ${kind} collection.`);
  const { pictures } = found.data as PictureData;
  const tree = copyTree(body.tree);
  const images: Promise<void>[] = [];
  visit(tree, 'element', (node) => {
    if (node.tagName !== 'img') return;
    const { src, dataLine, className, ...others } = node.properties;
    const imported = typeof src === 'string' ? pictures[src] : undefined;
    if (imported === undefined || typeof imported === 'string') return;
    images.push(
      getImage({ src: imported, ...others, 'data-line': dataLine } as Parameters<typeof getImage>[0]).then(
        ({ src: address, attributes }) => {
          node.properties = h('img', { className, ...attributes, src: address }).properties;
        },
      ),
    );
  });
  await Promise.all(images);
  return { ...body, tree };
}

/** The texts of several entries, each to be asked for. */
export async function entryTexts<E extends WithText>(entries: readonly E[]): Promise<(entry: E) => Text> {
  const texts = new Map(
    await Promise.all(entries.map(async (entry) => [entry, await entryText(entry)] as const)),
  );
  return (entry) => {
    const text = texts.get(entry);
    if (text === undefined)
      throw new RangeError(`“${entry.textId}” is not among the texts that were asked for.`);
    return text;
  };
}

/** A text’s data in the content layer: its pictures, by their addresses in the text. */
interface PictureData {
  /** Astro’s imported picture; the address itself where there is none. */
  readonly pictures: Readonly<Record<string, Parameters<typeof getImage>[0]['src']>>;
}
