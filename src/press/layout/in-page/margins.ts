import type { PageWord } from './read-words.ts';

/** What a margin box of a page says. */
export interface PageMargin {
  /** Its name in CSS: `top-left`. */
  readonly box: string;
  /** In px from the page’s top left corner. */
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  readonly words: readonly PageWord[];
}

export interface MarginReader {
  readonly words: (elements: readonly Element[]) => readonly (readonly PageWord[])[];
  /** What `counter(page)` counts, where that is known. */
  readonly pageNumber: number | undefined;
}

/**
 * In the page: what stands in the margin boxes of a laid-out page, those left out that say nothing. A head that the
 * style sheet puts there and that cannot be shown, because its named string cannot be read, is among them.
 * Self-contained, as it is sent to the browser as text.
 */
export function readMargins(page: HTMLElement, { words, pageNumber }: MarginReader): PageMargin[] {
  const boxes = [...page.querySelectorAll<HTMLElement>('.pagedjs_margin.hasContent')];
  if (boxes.length === 0) return [];
  const origin = page.getBoundingClientRect();
  const strings = [...page.style].filter((name) => name.startsWith('--pagedjs-string-'));
  const contentOf = (box: HTMLElement) => {
    const holder = box.querySelector('.pagedjs_margin-content');
    return holder === null ? 'none' : getComputedStyle(holder, '::after').content;
  };
  const isEmpty = (content: string) => content === 'none' || content === 'normal';

  /** The named strings that a box would say if they could be read, where it says nothing. */
  const unreadable = (box: HTMLElement): string => {
    const values = strings.map((name) => page.style.getPropertyValue(name));
    strings.forEach((name, index) => page.style.setProperty(name, `"<${index}>"`));
    const content = contentOf(box);
    strings.forEach((name, index) => page.style.setProperty(name, values[index] ?? ''));
    const said = values.filter((_, index) => content.includes(`<${index}>`));
    return said.map((value) => value.replace(/^\s*["']?|["']?\s*$/g, '')).join(' ');
  };

  /** Numbers of pages as they count, where only their kind was read. */
  const numbered = (box: HTMLElement, read: readonly PageWord[]): readonly PageWord[] => {
    const counted = contentOf(box).match(/counters?\([^)]*\)/g) ?? [];
    const open = read.filter(({ kind }) => kind === 'number' || kind === 'letters');
    if (pageNumber === undefined || counted.length !== open.length) return read;
    return read.map((word) => {
      const isPage = counted[open.indexOf(word)] === 'counter(page)';
      return isPage ? { ...word, text: String(pageNumber), kind: 'generated' } : word;
    });
  };

  const filled = boxes.filter(
    (box) => box.querySelector('.pagedjs_margin-content > *') !== null || !isEmpty(contentOf(box)),
  );
  const read = words(filled);
  return boxes.flatMap((box) => {
    const at = filled.indexOf(box);
    const shown = at === -1 ? [] : numbered(box, read[at] ?? []);
    const lost = at === -1 && strings.length > 0 ? unreadable(box) : '';
    const all: readonly PageWord[] =
      lost === '' ? shown : [{ text: lost, kind: 'generated', source: '', place: 0 }];
    if (all.every(({ text, kind }) => text.trim() === '' && !/^(number|letters)$/.test(kind))) return [];
    const name = [...box.classList].find((each) => /^pagedjs_margin-/.test(each)) ?? '';
    const { left, top, right, bottom } = box.getBoundingClientRect();
    return [
      {
        box: name.replace('pagedjs_margin-', ''),
        left: left - origin.left,
        top: top - origin.top,
        right: right - origin.left,
        bottom: bottom - origin.top,
        words: all,
      },
    ];
  });
}

/** What a margin box shows, roughly: as CSS says it. */
export interface ShownMargin {
  readonly box: string;
  readonly text: string;
}

/** In the page: the margin boxes of every page that show something. Self-contained. */
export function shownMargins(): ShownMargin[][] {
  const shownIn = (box: Element): ShownMargin[] => {
    const holder = box.querySelector('.pagedjs_margin-content');
    if (holder === null || !holder.checkVisibility({ visibilityProperty: true })) return [];
    const { content } = getComputedStyle(holder, '::after');
    const generated = /^(?:none|normal|"")$/.test(content) ? '' : content.replaceAll('"', '');
    const text = `${holder.textContent} ${generated}`.replace(/\s+/g, ' ').trim();
    const name = [...box.classList].find((each) => /^pagedjs_margin-/.test(each)) ?? '';
    return text === '' ? [] : [{ box: name.replace('pagedjs_margin-', ''), text }];
  };
  return [...document.querySelectorAll('.pagedjs_page')].map((page) =>
    [...page.querySelectorAll('.pagedjs_margin.hasContent')].flatMap(shownIn),
  );
}
