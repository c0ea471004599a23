/**
 * In the page, before layout: takes away what nobody sees, puts the feet of tables where they are shown, and marks the
 * headings in which a page may end. Self-contained, as it is sent to the browser as text.
 */
export function prepareContent(): void {
  hideUnseen();
  keepBodyPlain();
  moveFeet();
  markHeadings();

  /**
   * Words for screen readers alone, and links that only show when a key is pressed, are no words of a page; Paged.js would
   * give them room beside it.
   */
  function hideUnseen(): void {
    const isFar = ({ left, top, right, bottom }: DOMRect) =>
      right <= 0 || bottom <= 0 || left > innerWidth + 3000 || top < -3000;
    for (const element of document.body.querySelectorAll<HTMLElement>('*')) {
      const style = getComputedStyle(element);
      const { position, clipPath, overflowX } = style;
      if (position !== 'absolute' && position !== 'fixed') continue;
      const rect = element.getBoundingClientRect();
      const isClipped =
        /^rect\((?:0px|1px)(?:,? (?:0px|1px)){3}\)$/.test(style.getPropertyValue('clip')) ||
        /^inset\((?:50|100)%\)$/.test(clipPath) ||
        (overflowX !== 'visible' && rect.width <= 1 && rect.height <= 1);
      if (isClipped || (rect.width > 0 && isFar(rect)))
        element.style.setProperty('display', 'none', 'important');
    }
  }

  /**
   * Pages stand in the body: what it has around its content is given to a box inside it instead, or it would push them off
   * the paper. Space above and below it is not kept, nor the little margin that browsers give it.
   */
  function keepBodyPlain(): void {
    const style = getComputedStyle(document.body);
    const isPlain =
      /^(?:block|flow-root)$/.test(style.display) &&
      style.position === 'static' &&
      style.columnCount === 'auto' &&
      style.columnWidth === 'auto' &&
      style.maxWidth === 'none' &&
      style.float === 'none' &&
      style.writingMode === 'horizontal-tb' &&
      style.transform === 'none' &&
      [style.marginLeft, style.marginRight].every((margin) => margin === '0px' || margin === '8px') &&
      [style.paddingLeft, style.paddingRight, style.paddingTop, style.paddingBottom].every(
        (padding) => padding === '0px',
      ) &&
      [style.borderLeftWidth, style.borderRightWidth].every((width) => width === '0px') &&
      document.body.style.width === '';
    if (isPlain) return;
    const map = document.body.computedStyleMap();
    const computed = (name: string) => String(map.get(name) ?? '');
    const box = document.createElement('div');
    for (const name of [
      'margin-left',
      'margin-right',
      'padding-left',
      'padding-right',
      'max-width',
      'width',
    ]) {
      box.style.setProperty(name, computed(name));
    }
    for (const name of ['column-count', 'column-width', 'column-gap', 'display', 'text-align']) {
      box.style.setProperty(name, style.getPropertyValue(name));
    }
    box.append(...document.body.childNodes);
    document.body.append(box);
    const plain: Readonly<Record<string, string>> = {
      display: 'block',
      position: 'static',
      float: 'none',
      margin: '0',
      padding: '0',
      border: 'none',
      width: 'auto',
      'max-width': 'none',
      columns: 'auto',
      transform: 'none',
    };
    for (const [name, value] of Object.entries(plain))
      document.body.style.setProperty(name, value, 'important');
  }

  /** A foot may be written before the rows it stands below; Paged.js then sets it in their place. */
  function moveFeet(): void {
    for (const table of document.querySelectorAll('table')) {
      const { tFoot } = table;
      if (tFoot !== null && tFoot.nextElementSibling !== null) table.append(tFoot);
    }
  }

  /** A heading before a break that is asked for, or before a picture, which may need a page for itself. */
  function markHeadings(): void {
    const isForced = (value: string) => /^(?:page|left|right|recto|verso|always)$/.test(value);
    const pageOf = (element: Element): string => {
      for (let each: Element | null = element; each !== null; each = each.parentElement) {
        const { page } = getComputedStyle(each);
        if (page !== 'auto' && page !== '') return page;
      }
      return '';
    };
    for (const heading of document.body.querySelectorAll('h1, h2, h3, h4, h5, h6')) {
      if (mayEndPage(heading)) heading.setAttribute('data-stands-alone', '');
    }

    function mayEndPage(heading: Element): boolean {
      let node: Node = heading;
      for (;;) {
        // On to what comes after it, out of the boxes that end with it.
        while (node.nextSibling === null) {
          if (node instanceof Element && isForced(getComputedStyle(node).breakAfter)) return true;
          if (node.parentNode === null || node === document.body) return false;
          node = node.parentNode;
        }
        if (node instanceof Element && isForced(getComputedStyle(node).breakAfter)) return true;
        node = node.nextSibling;
        // Into the boxes that begin with it.
        for (;;) {
          if (node instanceof Element) {
            const { display, breakBefore } = getComputedStyle(node);
            if (display === 'none') break;
            if (isForced(breakBefore) || pageOf(node) !== pageOf(heading)) return true;
            if (/^(?:img|svg|picture|video|canvas|object)$/i.test(node.tagName)) return true;
          } else if (node instanceof Text && node.data.trim() !== '') return false;
          if (node.firstChild === null) break;
          node = node.firstChild;
        }
      }
    }
  }
}
