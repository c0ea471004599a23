import type { Element, Root } from 'hast';
import { h } from 'hastscript';
import { hasClass } from './html.ts';
import { isPassedOver, patternOf, plain, withFirstUses } from './index-terms.ts';

/** A term that a text on the site can explain where it stands. */
export interface ExplainedTerm {
  readonly name: string;
  /** What may stand for it in a text. */
  readonly spellings: readonly string[];
  /** What it means, ready for the page. */
  readonly meaning: Root;
  /** Where more stands of it. */
  readonly address: string;
  readonly anchor: string;
}

/** Words that are pressed, name something else or are shown as they are: no place for a button. */
const noPlace = /^(a|button|label|summary|th|dt|caption|figcaption)$/;
const noPlaceClasses = ['write', 'grid', 'slips', 'step-title', 'footnotes', 'sr-only'];

/**
 * Makes the first use of each term in a text a button that shows its meaning, in place. Needs no script: browsers
 * open a popover themselves (https://html.spec.whatwg.org/multipage/popover.html), and those that know none show
 * the meanings below the text.
 */
export function explainTerms(
  tree: Root,
  { terms, more }: { terms: readonly ExplainedTerm[]; more: string },
): void {
  const bySpelling = new Map(
    terms.flatMap((term) => term.spellings.map((spelling) => [plain(spelling), term] as const)),
  );
  const pattern = patternOf([...bySpelling.keys()]);
  if (pattern === undefined) return;
  const used = new Set<ExplainedTerm>();
  const visit = (parent: Root | Element): void => {
    for (let index = 0; index < parent.children.length; index++) {
      const node = parent.children[index];
      if (node?.type === 'text') {
        const parts = withFirstUses(node, { pattern, terms: bySpelling, seen: used, elementFor: buttonFor });
        (parent.children as unknown[]).splice(index, 1, ...parts);
        index += parts.length - 1;
      } else if (node?.type === 'element' && !isNoPlace(node)) visit(node);
    }
  };
  visit(tree);
  tree.children.push(...[...used].map((term) => meaningOf(term, more)));
}

function isNoPlace(node: Element): boolean {
  return (
    isPassedOver(node) ||
    noPlace.test(node.tagName) ||
    noPlaceClasses.some((name) => hasClass(node, name)) ||
    node.properties['dataFootnotes'] !== undefined
  );
}

function buttonFor(term: ExplainedTerm, words: string): Element {
  return h('button', { type: 'button', className: ['term'], popoverTarget: idOf(term) }, words);
}

function meaningOf(term: ExplainedTerm, more: string): Element {
  return h(
    'div',
    { id: idOf(term), className: ['term-meaning'], popover: 'auto', role: 'note', ariaLabel: term.name },
    [
      h('p', { className: ['term-name'] }, term.name),
      ...term.meaning.children,
      h('p', { className: ['term-more'] }, [h('a', { href: term.address }, more)]),
    ],
  );
}

/** Two hyphens stand in no anchor of an author’s. */
function idOf({ anchor }: ExplainedTerm): string {
  return `term--${anchor}`;
}
