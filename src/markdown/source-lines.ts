import type { Element, ElementContent, Root, RootContent } from 'hast';
import type { MdxJsxFlowElement, MdxJsxTextElement } from 'mdast-util-mdx-jsx';
import { visit } from 'unist-util-visit';

/**
 * Elements that are taken out of a text only with what is around them: they say their line only where it is another
 * than that of the element around them.
 */
const parts = new Set(
  'a abbr b bdi bdo caption cite code col colgroup del dfn em i ins kbd mark q rp rt ruby s samp small span strong sub sup tbody td tfoot th thead time tr tt u var'.split(
    ' ',
  ),
);
const withoutWords = new Set(['br', 'hr', 'input', 'wbr', 'col', 'colgroup']);

type Jsx = MdxJsxFlowElement | MdxJsxTextElement;

/** Rehype plugin for texts that Astro renders, those with components. */
export function rehypeSourceLines() {
  return (tree: Root, file: { value: unknown }): void => {
    stampLines(tree, { text: String(file.value) });
    visit(tree, 'element', ({ tagName, properties }) => {
      // Astro writes the properties of pictures into the HTML under the names they have here.
      if (tagName !== 'img' || properties['dataLine'] === undefined) return;
      properties['data-line'] = properties['dataLine'];
      delete properties['dataLine'];
    });
  };
}

/**
 * Every element says in `data-line` on which line of its file the author began it; `linesAbove` lines of the file
 * stand above the text.
 */
export function stampLines(
  tree: Root,
  { text, linesAbove = 0 }: { text: string; linesAbove?: number },
): void {
  const lines = text.split('\n');
  const stampIn = (children: readonly (RootContent | ElementContent)[], around: number | undefined) => {
    for (const node of children) {
      if (!('children' in node)) continue;
      const start = node.position?.start.line;
      const { name, write } = stampOf(node);
      // Code begins below its fence.
      const fences = name === 'pre' && /`{3}|~{3}/.test(lines[(start ?? 1) - 1] ?? '') ? 1 : 0;
      const own = start === undefined ? undefined : start + fences + linesAbove;
      const isSaid = own === undefined || name === undefined || withoutWords.has(name);
      if (!isSaid && !(parts.has(name) && own === around)) write(own);
      // The words of a block of code are all in an element of their own.
      if (name !== 'pre') stampIn(node.children, own ?? around);
    }
  };
  stampIn(tree.children, undefined);
}

/** Components of MDX take what attributes they like, so they get none; what stands in them has its own. */
function stampOf(node: Element | Jsx | { type: string }): {
  name: string | undefined;
  write: (line: number) => void;
} {
  if (isElement(node)) {
    const write = (line: number) => {
      node.properties['dataLine'] = String(line);
    };
    return { name: node.tagName, write };
  }
  if (!isJsx(node) || node.name === null || !/^[a-z][a-z0-9]*$/.test(node.name))
    return { name: undefined, write: () => undefined };
  const write = (line: number) => {
    const others = node.attributes.filter((each) => !('name' in each) || each.name !== 'data-line');
    node.attributes = [...others, { type: 'mdxJsxAttribute', name: 'data-line', value: String(line) }];
  };
  return { name: node.name, write };
}

function isElement(node: { type: string }): node is Element {
  return node.type === 'element';
}

function isJsx(node: { type: string }): node is Jsx {
  return node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement';
}

/** Takes the lines away again: what is read on the website needs none. */
export function dropLines(tree: Root): void {
  visit(tree, 'element', ({ properties }) => {
    delete properties['dataLine'];
  });
}

/** The line that an element was stamped with. */
export function lineOf({ properties }: Element): number | undefined {
  const line = Number(properties['dataLine']);
  return Number.isInteger(line) && line > 0 ? line : undefined;
}
