/**
 * A run of text as it stands in the page: words of one element, parted by single spaces. A space at its start or
 * end parts it from its neighbours; without one, a word goes on in the next run.
 */
export interface PageWord {
  readonly text: string;
  /** The content file it comes from. */
  readonly source: string;
  /** The element it comes from, as numbered by `makeReady`; the same before layout and on every page after it. */
  readonly place: number;
  /**
   * `flow`: the document’s own words, in their order. `note`: its own words, moved to the foot of a page.
   * `repeated`: its own words, where they are shown on any number of pages: running heads made of elements, boxes
   * of fixed position. `generated`: text that is in no document: list markers, generated content, page numbers,
   * repeated table heads. `number`, `letters`, `quote`: the same, where only its kind can be known here; `text` is
   * empty then.
   */
  readonly kind: 'flow' | 'note' | 'repeated' | 'generated' | 'number' | 'letters' | 'quote';
}

/**
 * In the page: the text at each of some elements, or at each that a selector matches, one list per element, in the
 * order of the document. At an element of a laid-out page, the whole of that page is read, with its margins and
 * footnotes; at a margin box, that box alone. Self-contained, as it is sent to the browser as text.
 */
export function readWords(at: string | readonly Element[]): PageWord[][] {
  type Kind = PageWord['kind'];
  interface Run {
    text: string;
    source: string;
    place: number;
    kind: Kind;
  }
  let firstLetters: boolean | undefined;
  /** Looked up when there is text: margin boxes, which are read page by page, seldom hold any. */
  const hasFirstLetters = () =>
    (firstLetters ??= [...document.styleSheets].some((sheet) => {
      try {
        return [...sheet.cssRules].some(({ cssText }) => cssText.includes('first-letter'));
      } catch {
        return true;
      }
    }));
  const notShown =
    /^(script|style|template|noscript|title|desc|metadata|datalist|video|audio|canvas|iframe|head)$/i;
  const isInline = ({ display }: CSSStyleDeclaration) =>
    display === 'inline' || display === 'contents' || display.startsWith('ruby');

  const romans = [
    [1000, 'm'],
    [900, 'cm'],
    [500, 'd'],
    [400, 'cd'],
    [100, 'c'],
    [90, 'xc'],
    [50, 'l'],
    [40, 'xl'],
    [10, 'x'],
    [9, 'ix'],
    [5, 'v'],
    [4, 'iv'],
    [1, 'i'],
  ] as const;

  const runs: Run[] = [];
  const part = () => {
    // Generated text may stand between a word and the end of its box.
    for (const last of [runs.at(-1), runs.findLast(({ kind }) => /flow|note|repeated/.test(kind))]) {
      if (last !== undefined && !last.text.endsWith(' ')) last.text += ' ';
    }
  };
  const add = (text: string, at: { source: string; place: number; kind: Kind }, apart = false) => {
    const last = runs.at(-1);
    if (!apart && last?.kind === at.kind && last.place === at.place && last.source === at.source) {
      last.text += last.text.endsWith(' ') ? text.trimStart() : text;
    } else runs.push({ text, ...at });
  };

  /** What generated content says: literally, or by its kind where it counts. */
  const addContent = (content: string, at: { source: string; place: number }) => {
    for (const [token, string, name] of content.matchAll(/"((?:[^"\\]|\\.)*)"|([a-z-]+)(?:\([^)]*\))?/g)) {
      if (string !== undefined) {
        const text = string.replace(
          /\\([0-9a-f]{1,6}) ?|\\(.)/gi,
          (_, code: string | undefined, letter: string) =>
            code === undefined ? letter : String.fromCodePoint(parseInt(code, 16)),
        );
        add(text, { ...at, kind: 'generated' });
      } else if (name === 'open-quote' || name === 'close-quote') add('', { ...at, kind: 'quote' }, true);
      else if (name === 'counter' || name === 'counters') {
        const isNumber =
          !/(alpha|latin|roman|greek|armenian|georgian|ideographic|[a-z]+-(formal|informal))/.test(token);
        add('', { ...at, kind: isNumber ? 'number' : 'letters' }, true);
      }
    }
  };
  const inDigits = (value: number, type: string): string => {
    const isPadded = type === 'decimal-leading-zero' && Math.abs(value) < 10;
    return `${value < 0 ? '-' : ''}${isPadded ? '0' : ''}${Math.abs(value)}`;
  };
  /** A number as a list counts in letters; empty where that is not known. */
  const inLetters = (value: number, type: string): string => {
    let letters = '';
    if (/^(lower|upper)-(alpha|latin)$/.test(type)) {
      for (let rest = value; rest > 0; rest = Math.floor((rest - 1) / 26)) {
        letters = String.fromCodePoint(97 + ((rest - 1) % 26)) + letters;
      }
    } else if (/^(lower|upper)-roman$/.test(type) && value < 4000) {
      let rest = value;
      for (const [part, roman] of romans) {
        for (; rest >= part; rest -= part) letters += roman;
      }
    }
    return type.startsWith('upper') ? letters.toUpperCase() : letters;
  };
  const addMarker = (element: Element, style: CSSStyleDeclaration, at: { source: string; place: number }) => {
    const { listStyleType: type, listStyleImage: image } = style;
    const own = getComputedStyle(element, '::marker').content;
    const content = own !== 'normal' && own !== 'none' ? own : type.startsWith('"') ? type : undefined;
    if (content !== undefined) {
      addContent(content, at);
      return;
    }
    if (image !== 'none' || /^(none|disc|circle|square|disclosure-.*)$/.test(type)) return;
    // `makeReady` writes its number on every item of an ordered list; others count for themselves.
    const value =
      element instanceof HTMLLIElement && element.hasAttribute('value') ? element.value : undefined;
    const isDecimal = type.startsWith('decimal');
    const counted = value === undefined ? '' : isDecimal ? inDigits(value, type) : inLetters(value, type);
    if (counted === '') add('', { ...at, kind: isDecimal ? 'number' : 'letters' }, true);
    else add(counted, { ...at, kind: 'generated' }, true);
    add('.', { ...at, kind: 'generated' });
  };

  const visit = (element: Element, outer: { source: string; place: number; kind: Kind }): void => {
    if (notShown.test(element.tagName)) return;
    const style = getComputedStyle(element);
    const data = (element as HTMLElement).dataset ?? {};
    if (style.display === 'none') {
      // What Paged.js hides is a running head, shown in the margins from here on.
      if (outer.kind === 'flow' && element.closest('.pagedjs_page') !== null) {
        for (const each of [element, ...element.querySelectorAll('[data-place]')]) {
          const hidden = Number((each as HTMLElement).dataset['place']);
          if (hidden > 0) runs.push({ text: '', source: '', place: hidden, kind: 'repeated' });
        }
      }
      return;
    }
    let { kind } = outer;
    if (['generated', 'pageOf', 'pagesOf', 'factLater'].some((name) => data[name] !== undefined))
      kind = 'generated';
    else if (element.classList.contains('pagedjs_page_content')) kind = 'flow';
    else if (element.classList.contains('pagedjs_footnote_area')) kind = 'note';
    const place = data['place'] === undefined ? outer.place : Number(data['place']);
    const at = { source: data['source'] ?? outer.source, place, kind };
    const shown = style.visibility === 'visible' && parseFloat(style.fontSize) > 0;
    const inline = isInline(style);
    if (!inline || element.tagName === 'BR' || element.tagName === 'IMG') part();
    if (shown) {
      if (style.display.includes('list-item')) addMarker(element, style, at);
      const { content } = getComputedStyle(element, '::before');
      if (content !== 'none' && content !== 'normal') addContent(content, at);
      if (element instanceof HTMLInputElement) {
        const isText = /^(text|search|tel|url|email|number|button|submit|reset|date|time)$/.test(
          element.type,
        );
        if (isText) add(` ${element.value === '' ? element.placeholder : element.value} `, at);
      } else if (element instanceof HTMLTextAreaElement) add(` ${element.value || element.placeholder} `, at);
      else if (element instanceof HTMLSelectElement) {
        add(` ${element.selectedOptions[0]?.text ?? ''} `, at);
      }
    }
    if (element instanceof HTMLSelectElement || element instanceof HTMLTextAreaElement) return;
    let isFirstText = element.firstChild !== null && hasFirstLetters();
    for (let child = element.firstChild; child !== null; child = child.nextSibling) {
      if (child instanceof Element) visit(child, at);
      else if (child instanceof Text && shown) {
        let text = child.data.replace(/[ \t\n\r\f\v\u2028\u2029]+/g, ' ');
        if (text === '' || (text === ' ' && runs.length === 0)) continue;
        if (text === ' ') {
          part();
          continue;
        }
        if (style.textTransform === 'uppercase')
          text = text.toLocaleUpperCase((element as HTMLElement).lang || undefined);
        // Paged.js marks a word that it breaks over two pages with this hyphen (`hyphenateAtBreak`).
        const isBroken = text.endsWith('-') && element.classList.contains('pagedjs_hyphen');
        if (isBroken) text = text.slice(0, -1);
        if (isFirstText) {
          isFirstText = false;
          const { float } = getComputedStyle(element, '::first-letter');
          // A letter that floats is painted on its own, before the line it stands in.
          if (float !== 'none') {
            const [letter = ''] = /^\s*\p{P}*\P{P}\p{M}*\p{P}*/u.exec(text) ?? [];
            add(letter, at);
            text = text.slice(letter.length);
            add(text, at, true);
            continue;
          }
        }
        add(text, at);
        if (isBroken) add('-', { ...at, kind: 'generated' });
      }
    }
    if (shown) {
      const { content } = getComputedStyle(element, '::after');
      if (content !== 'none' && content !== 'normal') addContent(content, at);
    }
    if (!inline) part();
  };

  const roots = typeof at === 'string' ? [...document.querySelectorAll(at)] : at;
  return roots.map((root) => {
    runs.length = 0;
    const page = root.closest('.pagedjs_page');
    const whole = root.classList.contains('pagedjs_margin') ? root : (page ?? root);
    const source = root.closest<HTMLElement>('[data-source]')?.dataset['source'] ?? '';
    visit(whole, { source, place: 0, kind: page === null ? 'flow' : 'repeated' });
    return runs.filter(({ text, kind }) => text.trim() !== '' || kind !== 'flow');
  });
}
