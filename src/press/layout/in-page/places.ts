/** Where in its content file something stands. */
export interface SourcePlace {
  /** As `data-source` says it; empty where nothing does. */
  readonly file: string;
  /** From 1; undefined for what no author wrote. */
  readonly line: number | undefined;
}

export interface WordsPlace extends SourcePlace {
  /** Where its words go on in other lines: from the word with this index on, in this line. */
  readonly turns: readonly (readonly [word: number, line: number])[];
}

export interface SourcePlaces {
  /** By the numbers that `makeReady` gave to elements with words. */
  readonly words: Readonly<Record<number, WordsPlace>>;
  readonly pictures: readonly (SourcePlace & { readonly address: string })[];
}

/**
 * In the page, before layout: where the words of each element were written. `data-source` names the file of what is
 * inside it, `data-line` the line at which an element begins there; a line break in the text of an element is one in
 * the file. Self-contained, as it is sent to the browser as text.
 */
export function readPlaces(): SourcePlaces {
  const stampOf = (element: Element): { file: string; stamped: HTMLElement | undefined } => {
    const source = element.closest<HTMLElement>('[data-source]');
    const stamped = element.closest<HTMLElement>('[data-line]');
    // A line outside of it would be one of another file.
    const isInside = stamped !== null && (source === null || source.contains(stamped));
    return { file: source?.dataset['source'] ?? '', stamped: isInside ? stamped : undefined };
  };
  const lineIn = (stamped: HTMLElement | undefined): number | undefined => {
    const line = Number(stamped?.dataset['line']);
    return Number.isInteger(line) && line > 0 ? line : undefined;
  };
  const isInline = (node: Node | null) =>
    node instanceof Text ||
    (node instanceof Element && /^(inline|ruby)/.test(getComputedStyle(node).display));

  /** How many lines below the stamped element’s first each of its texts begins. */
  const offsetsIn = (stamped: HTMLElement): Map<Text, number> => {
    const offsets = new Map<Text, number>();
    let lines = 0;
    let hasBegun = false;
    const walker = document.createTreeWalker(stamped, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      const text = node as Text;
      const isBlank = !/\S/.test(text.data);
      // What only parts boxes was put there by a template.
      if (isBlank && !(isInline(text.previousSibling) && isInline(text.nextSibling))) continue;
      offsets.set(text, hasBegun ? lines : lines - (/^\s*/.exec(text.data)?.[0].split('\n').length ?? 1) + 1);
      const counted = hasBegun ? text.data : text.data.trimStart();
      hasBegun ||= !isBlank;
      lines += counted.split('\n').length - 1;
    }
    return offsets;
  };
  const known = new Map<HTMLElement, Map<Text, number> | undefined>();
  const turnsIn = (element: Element, stamped: HTMLElement, first: number): [number, number][] => {
    if (!known.has(stamped)) {
      known.set(stamped, /\S\s*\n/.test(stamped.textContent) ? offsetsIn(stamped) : undefined);
    }
    const offsets = known.get(stamped);
    if (offsets === undefined) return [];
    const turns: [number, number][] = [];
    let words = 0;
    let isInWord = false;
    let line = first;
    for (const node of element.childNodes) {
      if (!(node instanceof Text)) continue;
      let at = first + (offsets.get(node) ?? line - first);
      for (const [piece] of node.data.matchAll(/\n|[^\S\n]+|\S+/g)) {
        if (piece === '\n') at += 1;
        if (/\s/.test(piece)) {
          isInWord = false;
          continue;
        }
        if (!isInWord) {
          if (at !== line) turns.push([words, at]);
          line = at;
          words += 1;
        }
        isInWord = true;
      }
    }
    return turns;
  };

  const words: Record<number, WordsPlace> = {};
  for (const element of document.querySelectorAll<HTMLElement>('[data-place]')) {
    const { file, stamped } = stampOf(element);
    const line = lineIn(stamped);
    const turns = stamped === undefined || line === undefined ? [] : turnsIn(element, stamped, line);
    words[Number(element.dataset['place'])] = { file, line, turns };
  }
  const pictures = [...document.images].map((image) => {
    const { file, stamped } = stampOf(image);
    return { file, line: lineIn(stamped), address: image.src };
  });
  return { words, pictures };
}
