import type { BreakToken, Paged, PageLayout } from './paged.ts';

/** In the page, before layout: mends how Paged.js 0.4.3 notes where the next page goes on. */
export function mendBreakTokens({
  Handler,
  registerHandlers,
}: Pick<Paged, 'Handler' | 'registerHandlers'>): void {
  /** Marks what was put in by the press and is in no source. */
  const ownMark = 'data-mended';

  class MendedBreakTokens extends Handler {
    onPageLayout(_wrapper: HTMLElement, start: BreakToken, layout: PageLayout): void {
      tellTokensApart(start);
      const createBreakToken = layout.createBreakToken.bind(layout);
      layout.createBreakToken = (overflow, rendered, source) => {
        const token = textBreakToken(overflow, source, start) ?? createBreakToken(overflow, rendered, source);
        // Going back would print the page again; not going on is told.
        const goesBack = start.node !== undefined && token?.node?.contains(start.node) === true;
        return goesBack && token.node !== start.node ? start : token;
      };
      const findBreakToken = layout.findBreakToken.bind(layout);
      layout.findBreakToken = (...page) => {
        const token = findBreakToken(...page);
        return token?.equals(start) === true ? endOfLayout(start) : token;
      };
    }
  }
  registerHandlers(MendedBreakTokens);

  /**
   * Paged.js takes the beginning of a text for any place in it (`BreakToken.equals`): where a page begins with a text
   * that is longer than the page, going on within it counts as not going on at all.
   */
  function tellTokensApart(token: BreakToken): void {
    const prototype = Object.getPrototypeOf(token) as BreakToken;
    prototype.equals = function (this: BreakToken, other?: BreakToken): boolean {
      return this.node === other?.node && (this.offset ?? 0) === (other?.offset ?? 0);
    };
  }

  /**
   * What a page cannot hold even alone, Paged.js tells; then it goes on after it, page upon page (`renderTo`). With
   * this the layout ends on the page that is at fault.
   */
  function endOfLayout({ constructor }: BreakToken): BreakToken {
    const token = new (constructor as new () => BreakToken)();
    token.equals = () => true;
    return token;
  }

  /**
   * Paged.js looks for the text to go on with by what it says, and takes the first that says the same: what is
   * between is printed twice, or the layout never ends (`indexOfTextNode`):
   * https://github.com/pagedjs/pagedjs/issues/208. Here it is found by its place.
   */
  function textBreakToken(overflow: Range, source: ParentNode, start: BreakToken): BreakToken | undefined {
    const { startContainer, startOffset } = overflow;
    const isInText = startContainer instanceof Text;
    const text = isInText ? startContainer : startContainer.childNodes[startOffset];
    const parent = text?.parentElement;
    const ref = parent?.dataset['ref'];
    if (!(text instanceof Text) || parent === null || parent === undefined || ref === undefined)
      return undefined;
    const sourceParent = source.querySelector(`[data-ref="${ref}"]`);
    if (sourceParent === null) return undefined;
    const children = [...parent.childNodes].filter(
      (child) => !(child instanceof Element && child.hasAttribute(ownMark)),
    );
    // An element that goes on from the page before begins with the child it was broken in.
    const goesOn = parent.hasAttribute('data-split-from') && start.node !== undefined;
    const firstChild = goesOn
      ? [...sourceParent.childNodes].findIndex((child) => child.contains(start.node ?? null))
      : 0;
    const node = sourceParent.childNodes[Math.max(firstChild, 0) + children.indexOf(text)];
    if (!(node instanceof Text)) return undefined;
    const earlier = node === start.node ? (start.offset ?? 0) : 0;
    if (!node.data.startsWith(text.data.replace(/[-\u2011]$/, ''), earlier)) return undefined;
    const offset = earlier + (isInText ? startOffset : 0);
    const Token = start.constructor as new (node: Node, offset: number) => BreakToken;
    const isWholeElement = offset === 0 && children.indexOf(text) === 0 && firstChild <= 0 && !goesOn;
    return isWholeElement ? new Token(sourceParent, 0) : new Token(node, offset);
  }
}
