/** The census without a browser: whatever is dropped, doubled or swapped is noticed, and nothing else is. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { PageWord } from '../../src/press/layout/in-page/read-words.ts';
import { alignWords } from '../../src/press/verify/alignment.ts';
import { compareWords } from '../../src/press/verify/census.ts';
import { fold } from '../../src/press/verify/folding.ts';
import { matchesInAnyOrder, matchesInOrder } from '../../src/press/verify/letters.ts';
import { comparePage } from '../../src/press/verify/page-census.ts';
import type { ReadPage } from '../../src/press/pdf/read.ts';

const source = 'content/essays/a.md';
const run = (text: string, place = 1, kind: PageWord['kind'] = 'flow'): PageWord => ({
  text,
  source,
  place,
  kind,
});
/** A page of a PDF, each text on a line of its own. */
const pdfPage = (...texts: string[]): ReadPage => ({
  sizeMm: [105, 148],
  texts: texts.map((text, index) => ({ text, x: 40, y: 400 - 12 * index, width: 0, endsLine: true })),
});

const word = fc.stringMatching(/^[a-zé]{1,9}[,.]?$/);
const paragraph = fc.array(word, { minLength: 2, maxLength: 30 });
const document = fc.array(paragraph, { minLength: 1, maxLength: 8 });

const runsOf = (paragraphs: readonly (readonly string[])[]) =>
  paragraphs.map((words, index) => run(`${words.join(' ')} `, index + 1));

/** The same runs on pages that are cut after so many letters, in the middle of words as well. */
function onPages(runs: readonly PageWord[], lettersPerPage: number): PageWord[][] {
  const pages: PageWord[][] = [[]];
  let room = lettersPerPage;
  for (const each of runs) {
    let rest = each.text;
    while (rest.length > room) {
      pages.at(-1)?.push({ ...each, text: rest.slice(0, room) });
      rest = rest.slice(room);
      pages.push([]);
      room = lettersPerPage;
    }
    pages.at(-1)?.push({ ...each, text: rest });
    room -= rest.length;
  }
  return pages;
}

/** A paragraph and a word in it. */
const somewhere = document.chain((paragraphs) =>
  fc.nat(paragraphs.length - 1).chain((at) =>
    fc.record({
      paragraphs: fc.constant(paragraphs),
      at: fc.constant(at),
      index: fc.nat((paragraphs[at]?.length ?? 1) - 1),
      lettersPerPage: fc.integer({ min: 5, max: 400 }),
    }),
  ),
);
const changed = (
  paragraphs: readonly (readonly string[])[],
  at: number,
  change: (words: string[]) => void,
): string[][] =>
  paragraphs.map((words, each) => {
    const copy = [...words];
    if (each === at) change(copy);
    return copy;
  });

describe('words before layout and after it', () => {
  test('are the same however pages cut them', () => {
    fc.assert(
      fc.property(document, fc.integer({ min: 5, max: 400 }), (paragraphs, lettersPerPage) => {
        const runs = runsOf(paragraphs);
        expect(compareWords(runs, onPages(runs, lettersPerPage))).toEqual([]);
      }),
    );
  });

  test('an address broken after a slash is whole; one broken with a letter lost is not', () => {
    const before = [run('See example.org/a/long/path for more. ')];
    expect(compareWords(before, [[run('See example.org/a/')], [run('long/path for more. ')]])).toEqual([]);
    expect(compareWords(before, [[run('See example.org/a/')], [run('ong/path for more. ')]])).toMatchObject([
      { kind: 'lost', words: ['example.org/a/long/path'] },
      { kind: 'doubled' },
    ]);
  });

  test('a dropped word is lost', () => {
    fc.assert(
      fc.property(somewhere, ({ paragraphs, at, index, lettersPerPage }) => {
        const after = runsOf(changed(paragraphs, at, (words) => words.splice(index, 1)));
        const differences = compareWords(runsOf(paragraphs), onPages(after, lettersPerPage));
        expect(differences[0]).toMatchObject({ kind: 'lost', source });
        const letters = (kind: string) =>
          differences.flatMap((each) => (each.kind === kind ? each.words : [])).join('').length;
        // Where words are alike, another may be told; the count of letters is the same.
        expect(letters('lost') - letters('doubled')).toBe(paragraphs[at]?.[index]?.length);
      }),
    );
  });

  test('a word put in twice is doubled', () => {
    fc.assert(
      fc.property(somewhere, ({ paragraphs, at, index, lettersPerPage }) => {
        const after = runsOf(changed(paragraphs, at, (words) => words.splice(index, 0, words[index] ?? '')));
        const differences = compareWords(runsOf(paragraphs), onPages(after, lettersPerPage));
        expect(differences.map(({ kind }) => kind)).toContain('doubled');
      }),
    );
  });

  test('a paragraph that is lost or doubled is told with its words, its source and the page', () => {
    const runs = runsOf([['one', 'two'], ['three', 'four'], ['five']]);
    const [first, second, third] = runs as [PageWord, PageWord, PageWord];
    expect(compareWords(runs, [[first], [third]])).toEqual([
      { kind: 'lost', words: ['three', 'four'], source, place: 2, page: 1 },
    ]);
    expect(
      compareWords(runs, [
        [first, second],
        [second, third],
      ]),
    ).toEqual([{ kind: 'doubled', words: ['three', 'four'], source, place: 2, page: 2 }]);
  });

  test('paragraphs in another order are moved', () => {
    fc.assert(
      fc.property(document, ([...paragraphs]) => {
        fc.pre(paragraphs.length > 1);
        const [first, second] = paragraphs.map((words) => fold(words.join(' ')));
        fc.pre(`${first} ${second}` !== `${second} ${first}`);
        const [one, two, ...rest] = runsOf(paragraphs) as [PageWord, PageWord];
        expect(compareWords([one, two, ...rest], [[two, one, ...rest]])).toMatchObject([{ kind: 'moved' }]);
      }),
    );
  });

  test('words that have run together are moved', () => {
    expect(compareWords([run('one ', 1), run('two', 2)], [[run('one', 1), run('two', 2)]])).toMatchObject([
      { kind: 'moved', words: ['two'] },
    ]);
  });

  test('notes are moved to the foot of a page, and whole; generated text is no word', () => {
    const before = [run('Text ', 1), run('a note ', 2), run('goes on ', 1), run('second note ', 3)];
    const pages = [
      [run('Text ', 1), run('1', 1, 'generated'), run('goes on ', 1), run('a note ', 2, 'note')],
      [run('sec', 3, 'note')],
      [run('ond note ', 3, 'note')],
    ];
    expect(compareWords(before, pages)).toEqual([]);
    expect(compareWords(before, pages.slice(0, 2))).toMatchObject([
      { kind: 'lost', words: ['second', 'note'], page: 2 },
      { kind: 'doubled', words: ['sec'] },
    ]);
  });

  test('running heads made of elements may come on many pages, each time whole', () => {
    const before = [run('My book ', 1), run('Text goes on ', 2)];
    const head = run('My book ', 1, 'repeated');
    expect(
      compareWords(before, [
        [head, run('Text ', 2)],
        [head, run('goes on', 2)],
      ]),
    ).toEqual([]);
    expect(
      compareWords(before, [
        [head, run('Text ', 2)],
        [run('My ', 1, 'repeated'), run('goes on', 2)],
      ]),
    ).not.toEqual([]);
  });
});

describe('a page and its PDF', () => {
  const page = document.map((paragraphs) => ({ paragraphs, runs: runsOf(paragraphs) }));
  const texts = (runs: readonly PageWord[]) => runs.map(({ text }) => text);
  const alike = { missing: [], surplus: '' };

  test('agree when the letters are the same, however they are cut into pieces', () => {
    fc.assert(
      fc.property(page, fc.integer({ min: 1, max: 12 }), ({ runs }, size) => {
        const pieces = texts(runs).flatMap((text) => text.match(new RegExp(`.{1,${size}}`, 'gs')) ?? []);
        expect(comparePage(runs, pdfPage(...pieces))).toEqual(alike);
      }),
    );
  });

  test('agree when whole elements are painted in another order', () => {
    fc.assert(
      fc.property(
        page.chain(({ runs }) =>
          fc.record({
            runs: fc.constant(runs),
            painted: fc.shuffledSubarray(runs, { minLength: runs.length }),
          }),
        ),
        ({ runs, painted }) => {
          expect(comparePage(runs, pdfPage(...texts(painted)))).toEqual(alike);
        },
      ),
    );
  });

  test.each([
    ['dropped', (words: string[], index: number) => words.splice(index, 1)],
    ['doubled', (words: string[], index: number) => words.splice(index, 0, words[index] ?? '')],
  ])('a %s word is noticed', (_name, change) => {
    fc.assert(
      fc.property(somewhere, ({ paragraphs, at, index }) => {
        const painted = runsOf(changed(paragraphs, at, (words) => change(words, index)));
        expect(comparePage(runsOf(paragraphs), pdfPage(...texts(painted)))).not.toEqual(alike);
      }),
    );
  });

  test('two words that have changed places in an element are noticed', () => {
    fc.assert(
      fc.property(paragraph, fc.nat(), (words, seed) => {
        const index = seed % (words.length - 1);
        const [a = '', b = ''] = words.slice(index);
        const swapped = words.with(index, b).with(index + 1, a);
        fc.pre(fold(swapped.join('')) !== fold(words.join('')));
        expect(comparePage(runsOf([words]), pdfPage(swapped.join(' ')))).not.toEqual(alike);
      }),
    );
  });

  test('generated text is expected at its place', () => {
    const runs = [run('', 0, 'number'), run('3.', 1, 'generated'), run('Text ', 1), run('', 0, 'letters')];
    expect(comparePage(runs, pdfPage('12', '3.', 'Text', 'xiv'))).toEqual(alike);
    expect(comparePage(runs, pdfPage('12', '4.', 'Text', 'xiv'))).not.toEqual(alike);
    expect(comparePage(runs, pdfPage('12', '3.', 'Text'))).not.toEqual(alike);
    expect(comparePage(runs, pdfPage('Run', '3.', 'Text', 'xiv'))).not.toEqual(alike);
  });

  test('a hyphen at the end of a line may be the browser’s; elsewhere it may not', () => {
    const runs = [run('Donau\u00ADdampfer well-known ')];
    expect(comparePage(runs, pdfPage('Donau-', 'dampfer well-', 'known'))).toEqual(alike);
    expect(comparePage(runs, pdfPage('Donau-dampfer well-known'))).not.toEqual(alike);
  });

  test('ligatures, capitals, kinds of space and hyphen are not told apart', () => {
    expect(
      comparePage([run('Straße of\uFB01ce non\u2011stop\u00A01 ')], pdfPage('STRASSE OFFICE', 'non-stop 1')),
    ).toEqual(alike);
  });

  test('letters painted twice in one place, as with a shadow, are seen once; elsewhere twice', () => {
    const at = (x: number) => ({ text: 'shadow', x, y: 90, width: 0, endsLine: false });
    const runs = [run('shadow ')];
    expect(comparePage(runs, { sizeMm: [105, 148], texts: [at(40), at(40.75)] })).toEqual(alike);
    expect(comparePage(runs, { sizeMm: [105, 148], texts: [at(40), at(70)] })).not.toEqual(alike);
  });

  test('writing from right to left may be in the order of the eye, but with all its letters', () => {
    const runs = [run('שלום עולם abc ')];
    expect(comparePage(runs, pdfPage('abc םלוע םולש'))).toEqual(alike);
    expect(comparePage(runs, pdfPage('abc םלוע'))).not.toEqual(alike);
    const latin = [run('Beans, peas. ')];
    expect(comparePage(latin, pdfPage('.Beans, peas'), { isRightToLeft: true })).toEqual(alike);
    expect(comparePage(latin, pdfPage('.Beans, peas'))).not.toEqual(alike);
    expect(comparePage(latin, pdfPage('.Beans, pea'), { isRightToLeft: true })).not.toEqual(alike);
  });

  test('what is missing is told in words, or else what is too much', () => {
    const runs = [run('the first words here ', 1), run('and the second ', 2)];
    expect(comparePage(runs, pdfPage('and the second', 'the first here extra'))).toEqual({
      missing: ['words'],
      surplus: '',
    });
    expect(comparePage(runs, pdfPage('and the second', 'the first words here extra'))).toEqual({
      missing: [],
      surplus: 'extra',
    });
  });
});

describe('letters', () => {
  test('many numbers in a row take no time to be wrong', () => {
    const tokens = Array.from({ length: 300 }, () => ({ pattern: 'number' }) as const);
    expect(matchesInOrder(tokens, `${'12'.repeat(300)}x`)).toBe(false);
    expect(matchesInOrder(tokens, '12'.repeat(300))).toBe(true);
  });

  test('each token is used once', () => {
    expect(matchesInAnyOrder([{ letters: 'AB' }, { letters: 'C' }], 'CAB')).toBe(true);
    expect(matchesInAnyOrder([{ letters: 'AB' }, { letters: 'C' }], 'CABC')).toBe(false);
    expect(matchesInAnyOrder([{ letters: 'AB' }, { letters: 'C' }], 'AB')).toBe(false);
  });
});

describe('an alignment', () => {
  test('finds what is lost and what is too much in a long text', () => {
    const words = Array.from({ length: 900 }, (_, index) => `word${index}`);
    const without = words.filter((_, index) => index < 300 || index >= 320);
    expect(alignWords(words, without.join(' '))).toEqual({ lost: words.slice(300, 320), surplus: [] });
    expect(alignWords(without, words.join(' '))).toEqual({ lost: [], surplus: words.slice(300, 320) });
  });
});
