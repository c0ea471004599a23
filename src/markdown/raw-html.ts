import type { Root } from 'mdast';
import type { MdxJsxFlowElement, MdxJsxTextElement } from 'mdast-util-mdx-jsx';
import { Token, Tokenizer, TokenizerMode } from 'parse5';
import { visit } from 'unist-util-visit';

/** A tag that an author wrote, in Markdown or MDX; what stands in code or a remark is none. */
export interface HtmlTag {
  /** In small letters, unless it is a component of MDX. */
  readonly name: string;
  /** Names in small letters; a value that MDX computes is empty. */
  readonly attributes: ReadonlyMap<string, string>;
  /** Counted from 1 in the body. */
  readonly line: number;
}

/** Every tag that opens in a Markdown tree, in order. */
export function tagsIn(tree: Root): HtmlTag[] {
  const tags: HtmlTag[] = [];
  visit(tree, (node) => {
    const line = node.position?.start.line ?? 1;
    if (node.type === 'html') tags.push(...tagsOfHtml(node.value, line));
    if (node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement') {
      if (node.name !== null) tags.push(tagOfJsx(node, node.name));
    }
  });
  return tags;
}

/** Elements whose text is no HTML, so that no tags are looked for in it. */
const textOnly: Readonly<Record<string, Tokenizer['state']>> = {
  script: TokenizerMode.SCRIPT_DATA,
  style: TokenizerMode.RAWTEXT,
  textarea: TokenizerMode.RCDATA,
  title: TokenizerMode.RCDATA,
};

/** Every tag that opens in HTML whose first line has the number `firstLine`. */
export function tagsOfHtml(html: string, firstLine: number): HtmlTag[] {
  // Tags are read one by one rather than as a tree: a tree leaves out those that stand where they may not.
  const tags: HtmlTag[] = [];
  const ignore = () => undefined;
  const tokenizer = new Tokenizer(
    { sourceCodeLocationInfo: true },
    {
      onStartTag: ({ tagName, attrs, location }: Token.TagToken) => {
        tags.push({
          name: tagName,
          attributes: new Map(attrs.map(({ name, value }) => [name, value])),
          line: firstLine + (location?.startLine ?? 1) - 1,
        });
        if (Object.hasOwn(textOnly, tagName)) tokenizer.state = textOnly[tagName] ?? tokenizer.state;
      },
      onEndTag: ignore,
      onComment: ignore,
      onDoctype: ignore,
      onEof: ignore,
      onCharacter: ignore,
      onNullCharacter: ignore,
      onWhitespaceCharacter: ignore,
    },
  );
  tokenizer.write(html, true);
  return tags;
}

function tagOfJsx(node: MdxJsxFlowElement | MdxJsxTextElement, name: string): HtmlTag {
  const attributes = node.attributes.flatMap((attribute): [string, string][] => {
    if (attribute.type !== 'mdxJsxAttribute') return [];
    return [[attribute.name.toLowerCase(), typeof attribute.value === 'string' ? attribute.value : '']];
  });
  return { name, attributes: new Map(attributes), line: node.position?.start.line ?? 1 };
}
