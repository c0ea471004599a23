/** Runs in the browser: searches for what the address asks, and for what is written into the form. */
import type { SearchIndex } from '../search/make-index.ts';
import { makeSearcher, type Found } from '../search/searcher.ts';
import type { Catalogue } from '../words/index.ts';
import { plural } from '../words/plural.ts';

type Words = Pick<Catalogue['searchWords'], 'loading' | 'found' | 'nothing' | 'broken' | 'kinds'> &
  Pick<Catalogue, 'locale'>;
type Search = ReturnType<typeof makeSearcher>;

declare global {
  interface Window {
    searchIndex?: SearchIndex;
  }
}

/** Debounces typing. */
const pauseMs = 250;

const form = document.querySelector<HTMLFormElement>('#search--form');
if (form !== null) start(form);

function start(form: HTMLFormElement): void {
  const words = JSON.parse(form.dataset['words'] ?? '{}') as Words;
  const field = form.querySelector('input');
  const count = document.querySelector('#search--count');
  const list = document.querySelector<HTMLElement>('#search--found');
  const lists = document.querySelector<HTMLElement>('#search--lists');
  if (field === null || count === null || list === null || lists === null) return;
  // The form’s address leads to this page, wherever the site lies; the index is of the page’s language.
  const root = new URL('.', new URL('..', new URL(form.action)));
  let searching: Promise<Search> | undefined;
  const load = () => (searching ??= loadIndex(new URL('search-index.js', root)).then(makeSearcher));

  const show = async (query: string) => {
    if (query.trim() === '') {
      count.textContent = '';
      list.hidden = true;
      return;
    }
    try {
      if (list.hidden) count.textContent = words.loading;
      const found = (await load())(query);
      if (query !== field.value) return;
      list.replaceChildren(...found.map((each) => item(each, { root, kinds: words.kinds })));
      list.hidden = found.length === 0;
      count.textContent =
        found.length === 0 ? words.nothing : plural(found.length, words.found, words.locale);
    } catch {
      searching = undefined;
      lists.hidden = false;
      count.textContent = words.broken;
    }
  };

  lists.hidden = true;
  lists.querySelector('.search-note')?.remove();
  form.hidden = false;
  field.value = new URLSearchParams(location.search).get('q') ?? '';
  let pause = 0;
  field.addEventListener('input', () => {
    // Loaded on first input, so that other visitors do not pay for it.
    void load().catch(() => (searching = undefined));
    clearTimeout(pause);
    pause = window.setTimeout(() => void show(field.value), pauseMs);
  });
  if (field.value === '') field.focus();
  else void show(field.value);
}

function loadIndex(address: URL): Promise<SearchIndex> {
  return new Promise((resolve, reject) => {
    const script = document.createElement('script');
    const fail = () => {
      script.remove();
      reject(new Error(`no index at ${address.href}`));
    };
    script.src = address.href;
    script.addEventListener('load', () => {
      if (window.searchIndex === undefined) fail();
      else resolve(window.searchIndex);
    });
    script.addEventListener('error', fail);
    document.head.append(script);
  });
}

function item(
  { record, address, title, excerpt }: Found,
  { root, kinds }: { root: URL; kinds: Words['kinds'] },
): HTMLElement {
  const link = element('a', pieces(title));
  link.setAttribute('href', addressOf(address, root));
  const heading = element('h2', [link]);
  heading.className = 'entry-title';
  const text = element('p', pieces(excerpt));
  text.className = 'entry-summary';
  const facts = element('p', [[kinds[record.kind], record.facts].filter(Boolean).join(' · ')]);
  facts.className = 'entry-facts';
  const shown = element('li', excerpt.length > 0 ? [heading, facts, text] : [heading, facts]);
  shown.className = 'entry';
  return shown;
}

/** From a disk there is no server that adds `index.html`. */
function addressOf(address: string, root: URL): string {
  const url = new URL(address, root);
  if (url.protocol === 'file:' && url.pathname.endsWith('/')) url.pathname += 'index.html';
  return url.href;
}

function pieces(excerpt: Found['excerpt']): (Node | string)[] {
  return excerpt.map(({ text, isMarked }) => (isMarked ? element('mark', [text]) : text));
}

function element<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  children: readonly (Node | string)[],
): HTMLElementTagNameMap[Name] {
  const made = document.createElement(name);
  made.append(...children);
  return made;
}
