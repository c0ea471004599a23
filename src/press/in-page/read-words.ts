/** A word as it stands in the page, with the content file it comes from. */
export interface PageWord {
  readonly text: string;
  readonly source: string;
}

/**
 * In the page: the visible words below each element that `selector` matches, one list per element. Words are
 * parted by white space and by block boundaries. Text the press itself fills in (`data-generated`) is left out.
 */
export function readWords(selector: string): PageWord[][] {
  const isInline = new Map<Element, boolean>();
  const blockOf = (node: Node): Element | null => {
    let element = node.parentElement;
    while (element !== null) {
      let inline = isInline.get(element);
      if (inline === undefined) {
        const { display } = getComputedStyle(element);
        inline = display === 'inline' || display === 'contents' || display.startsWith('ruby');
        isInline.set(element, inline);
      }
      if (!inline) return element;
      element = element.parentElement;
    }
    return null;
  };

  return [...document.querySelectorAll(selector)].map((root) => {
    const words: { text: string; source: string }[] = [];
    let block: Element | null = null;
    let ended = true;
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT, (node) => {
      if (!(node instanceof Element)) return NodeFilter.FILTER_ACCEPT;
      if (/^(SCRIPT|STYLE|TEMPLATE|NOSCRIPT|TITLE)$/.test(node.tagName)) return NodeFilter.FILTER_REJECT;
      if (node.hasAttribute('data-generated')) return NodeFilter.FILTER_REJECT;
      if (getComputedStyle(node).display === 'none') return NodeFilter.FILTER_REJECT;
      return NodeFilter.FILTER_ACCEPT;
    });
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      if (node instanceof Element) {
        if (node.tagName === 'BR' || node.tagName === 'IMG') ended = true;
        continue;
      }
      const text = (node.nodeValue ?? '').replaceAll('\u00AD', '');
      const ownBlock = blockOf(node);
      if (ownBlock !== block) ended = true;
      block = ownBlock;
      const source = node.parentElement?.closest<HTMLElement>('[data-source]')?.dataset['source'] ?? '';
      for (const part of text.split(/(\s+)/)) {
        if (part === '') continue;
        if (/^\s/.test(part)) {
          ended = true;
          continue;
        }
        const last = words.at(-1);
        if (ended || last === undefined) words.push({ text: part, source });
        else last.text += part;
        ended = false;
      }
    }
    return words;
  });
}
