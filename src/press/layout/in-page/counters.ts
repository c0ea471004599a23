/**
 * In the page, before layout: works out what generated content counts, as browsers do
 * (https://www.w3.org/TR/css-lists-3/#auto-numbering), and puts it there as text. Paged.js has one count for each name, whatever
 * is nested in what, and none for generated boxes; the pages that a nest is broken over would end it as well. Page
 * numbers and what has no name here are left to it. Self-contained, as it is sent to the browser as text.
 */
export function settleCounters(): void {
  const counts = /counters?\(\s*(?!pages?\b|footnote)/;
  const isCounted = [...document.styleSheets].some((sheet) => {
    try {
      return [...sheet.cssRules].some(({ cssText }) => counts.test(cssText));
    } catch {
      return true;
    }
  });
  if (!isCounted) return;

  interface Instance {
    /** The element, or generated box, that it ends with. */
    readonly scope: object;
    value: number;
  }
  /** Where a count begins: in an element or generated box, and in what holds it. */
  interface Place {
    readonly own: object;
    readonly outer: object;
  }
  const instances = new Map<string, Instance[]>();
  const stackOf = (name: string) => {
    const stack = instances.get(name) ?? [];
    instances.set(name, stack);
    return stack;
  };
  const begin = (name: string, value: number, { own, outer }: Place) => {
    const stack = stackOf(name);
    // A sibling’s count ends where another one begins.
    if (stack.at(-1)?.scope === outer) stack.pop();
    // What comes after goes on with the count of an outer element where there is one.
    stack.push({ scope: stack.length > 0 ? own : outer, value });
  };
  const innermost = (name: string, place: Place): Instance => {
    const stack = stackOf(name);
    if (stack.length === 0) begin(name, 0, place);
    return stack.at(-1) as Instance;
  };
  const end = (scope: object) => {
    for (const stack of instances.values()) {
      while (stack.at(-1)?.scope === scope) stack.pop();
    }
  };
  const listOf = (text: string): [string, number][] =>
    [...text.matchAll(/([^\s\d-][^\s]*|-[^\s\d][^\s]*)(?:\s+(-?\d+))?/g)]
      .filter(([, name]) => name !== 'none' && name !== 'reversed')
      .map(([, name = '', value]) => [name, value === undefined ? NaN : Number(value)]);

  const apply = (style: CSSStyleDeclaration, at: Place, element?: HTMLElement) => {
    const resets = listOf(style.counterReset);
    const increments = listOf(style.counterIncrement);
    const sets = listOf(style.counterSet);
    if (element !== undefined && /^(OL|UL|MENU|DIR)$/.test(element.tagName) && !named(resets, 'list-item'))
      resets.push(['list-item', 0]);
    if (element !== undefined && style.display.includes('list-item') && !named(increments, 'list-item')) {
      increments.push(['list-item', 1]);
      if (element instanceof HTMLLIElement && element.hasAttribute('value'))
        sets.push(['list-item', element.value]);
    }
    for (const [name, value] of resets) begin(name, Number.isNaN(value) ? 0 : value, at);
    for (const [name, value] of increments) innermost(name, at).value += Number.isNaN(value) ? 1 : value;
    for (const [name, value] of sets) innermost(name, at).value = Number.isNaN(value) ? 0 : value;
  };
  const named = (list: readonly [string, number][], name: string) => list.some(([each]) => each === name);

  const unescape = (string: string) =>
    string.replace(/\\([0-9a-f]{1,6}) ?|\\(.)/gi, (_, code: string | undefined, letter: string) =>
      code === undefined ? letter : String.fromCodePoint(parseInt(code, 16)),
    );
  const settle = (element: Element, pseudo: '::before' | '::after' | '::marker', content: string) => {
    if (!counts.test(content)) return;
    let text = '';
    const tokens =
      /"((?:[^"\\]|\\.)*)"|counter\(\s*([^\s,)]+)\s*(?:,\s*([\w-]+)\s*)?\)|counters\(\s*([^\s,)]+)\s*,\s*"((?:[^"\\]|\\.)*)"\s*(?:,\s*([\w-]+)\s*)?\)|(\S+)/g;
    for (const [, string, one, oneStyle, all, between, allStyle, other] of content.matchAll(tokens)) {
      // What cannot be told here stays as it is, all of it.
      if (other !== undefined) return;
      if (string !== undefined) text += unescape(string);
      const name = one ?? all;
      if (name === undefined) continue;
      if (/^pages?$/.test(name)) return;
      const values = stackOf(name).map(({ value }) => value);
      const shown = all === undefined ? [values.at(-1) ?? 0] : values.length === 0 ? [0] : values;
      const written = shown.map((value) => inStyle(value, oneStyle ?? allStyle ?? 'decimal'));
      if (written.includes(undefined)) return;
      text += written.join(unescape(between ?? ''));
    }
    element.setAttribute(`data-says-${pseudo.slice(2)}`, text);
  };

  const visit = (element: Element): void => {
    const style = getComputedStyle(element);
    if (style.display === 'none') return;
    apply(style, { own: element, outer: element.parentElement ?? document }, element as HTMLElement);
    if (style.display.includes('list-item')) {
      settle(element, '::marker', getComputedStyle(element, '::marker').content);
    }
    const generated = (pseudo: '::before' | '::after') => {
      const own = getComputedStyle(element, pseudo);
      if (own.content === 'none' || own.content === 'normal' || own.display === 'none') return;
      apply(own, { own, outer: element });
      settle(element, pseudo, own.content);
      end(own);
    };
    generated('::before');
    for (const child of element.children) visit(child);
    generated('::after');
    end(element);
  };
  visit(document.documentElement);

  const style = document.createElement('style');
  // Of an element that is broken over pages, the first part begins and the last one ends.
  const parts = { before: ':not([data-split-from])', after: ':not([data-split-to])', marker: '' };
  style.textContent = Object.entries(parts)
    .filter(([pseudo]) => document.querySelector(`[data-says-${pseudo}]`) !== null)
    .map(
      ([pseudo, part]) =>
        `[data-says-${pseudo}]${part}::${pseudo} { content: attr(data-says-${pseudo}) !important; }`,
    )
    .join('\n');
  if (style.textContent !== '') document.head.append(style);

  /** A number as lists count; undefined where that is not known here. */
  function inStyle(value: number, type: string): string | undefined {
    if (type === 'none') return '';
    if (type === 'decimal') return String(value);
    if (type === 'decimal-leading-zero')
      return `${value < 0 ? '-' : ''}${String(Math.abs(value)).padStart(2, '0')}`;
    const isUpper = type.startsWith('upper-');
    const cased = (text: string) => (isUpper ? text.toUpperCase() : text);
    if (/^(lower|upper)-(alpha|latin)$/.test(type) && value > 0) {
      let letters = '';
      for (let rest = value; rest > 0; rest = Math.floor((rest - 1) / 26))
        letters = String.fromCodePoint(97 + ((rest - 1) % 26)) + letters;
      return cased(letters);
    }
    if (/^(lower|upper)-roman$/.test(type) && value > 0 && value < 4000) {
      const romans = 'm 1000 cm 900 d 500 cd 400 c 100 xc 90 l 50 xl 40 x 10 ix 9 v 5 iv 4 i 1'.split(' ');
      let letters = '';
      let rest = value;
      for (let index = 0; index < romans.length; index += 2) {
        for (const part = Number(romans[index + 1]); rest >= part; rest -= part)
          letters += romans[index] ?? '';
      }
      return cased(letters);
    }
    return undefined;
  }
}
