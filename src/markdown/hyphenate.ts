import type { Element, Root } from 'hast';
import { headingLevel } from './html.ts';

const literalTags = /^(pre|code|svg|script|style)$/;
/** Words that stand by themselves: no parts of addresses, numbers or compounds. */
const word =
  /(?<![\p{L}\p{M}\p{N}./@:_&#\u00AD\u2010-])\p{L}[\p{L}\p{M}]{5,}(?![\p{L}\p{M}\p{N}/@_&#\u00AD\u2010-]|[.:]\p{L})/gu;

/** Puts soft hyphens into running text, in place; not into headings, code, and what is in another language. */
export function hyphenateText(
  tree: Root | Element,
  { hyphenate, lang }: { hyphenate: (word: string) => string; lang: string },
): void {
  for (const node of tree.children) {
    if (node.type === 'text') node.value = node.value.replace(word, hyphenate);
    if (node.type !== 'element' || headingLevel(node) !== undefined || literalTags.test(node.tagName))
      continue;
    const own = node.properties['lang'];
    if (typeof own === 'string' && own.split('-')[0] !== lang.split('-')[0]) continue;
    if (node.properties['dataGenerated'] === undefined) hyphenateText(node, { hyphenate, lang });
  }
}
