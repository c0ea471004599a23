import type { Paged } from './paged.ts';

/** A `string-set` in the style sheet, as Paged.js reads it. */
interface StringSet {
  readonly func: string | undefined;
  /** Of `attr()`, the attribute. */
  readonly value: string | undefined;
  readonly selector: string;
}

/** What is used of Paged.js’ own handler of named strings. */
interface StringSets {
  readonly stringSetSelectors: Readonly<Record<string, StringSet>>;
}

/**
 * In the page, before layout: writes named strings as CSS strings that are whole. Paged.js 0.4.3 leaves them unclosed, so
 * that a page written down as HTML loses its heads, and drops backslashes (its modules/generated-content/string-sets.js).
 */
export function mendStringSets({ registeredHandlers }: Pick<Paged, 'registeredHandlers'>): void {
  const own = registeredHandlers.findIndex(({ name }) => name === 'StringSets');
  const Own = registeredHandlers[own] as (new (...parts: never[]) => StringSets) | undefined;
  if (Own === undefined) return;

  const stringOf = (text: string) =>
    `"${text.trim().replace(/[\\"\p{Cc}]/gu, (letter) => `\\${letter.charCodeAt(0).toString(16)} `)}"`;

  class MendedStringSets extends Own {
    readonly before: Record<string, string> = {};

    afterPageLayout(page: HTMLElement): void {
      for (const [name, { func, value = '', selector }] of Object.entries(this.stringSetSelectors)) {
        const textOf = (element: Element | undefined) =>
          (func === 'content' ? element?.textContent : func === 'attr' ? element?.getAttribute(value) : '') ??
          '';
        const set = [...page.querySelectorAll(selector)];
        const [first] = set;
        const before = this.before[name] ?? '';
        const content = first?.closest('.pagedjs_page_content');
        const isAtTop = first?.getBoundingClientRect().top === content?.getBoundingClientRect().top;
        const last = first === undefined ? before : textOf(set.at(-1));
        const strings = {
          first: first === undefined ? before : textOf(first),
          last,
          start: first !== undefined && isAtTop ? textOf(first) : before,
          'first-except': first === undefined ? before : '',
        };
        for (const [which, text] of Object.entries(strings)) {
          page.style.setProperty(`--pagedjs-string-${which}-${name}`, stringOf(text));
        }
        this.before[name] = last;
      }
    }
  }
  registeredHandlers[own] = MendedStringSets;
}
