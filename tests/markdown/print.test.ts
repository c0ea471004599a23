import type { Root } from 'hast';
import { describe, expect, test } from 'vitest';
import { printHtml, shownAddress, type PaperTarget } from '../../src/markdown/index.ts';
import { english } from '../../src/words/en/index.ts';
import { attributesOf, levelsOf, parse, plainText, renderMarkdown, textsOf } from './render.ts';

const { words } = english;

type PrintOptions = Parameters<typeof printHtml>[1];

const targets: Readonly<Record<string, PaperTarget>> = {
  'b.md': { to: 'place', id: 'book--b' },
  'https://example.org/a/': { to: 'address', url: 'https://example.org/a/' },
  'https://example.org/b': { to: 'address', url: 'https://example.org/b' },
  'mailto:ada@example.org': { to: 'address', url: 'mailto:ada@example.org' },
};

const print = (text: string | Root, options: Partial<PrintOptions> = {}) =>
  printHtml(typeof text === 'string' ? parse(text) : text, {
    words,
    dropsTitle: false,
    topLevel: 2,
    facilitatorNotes: false,
    idPrefix: '',
    targetOf: (href) => targets[href] ?? { to: 'nowhere' },
    ...options,
  });

describe('links', () => {
  test('into the book get their page', () => {
    const html = print('<p>See <a href="b.md" title="B">the round</a>, please.</p>');
    expect(plainText(html)).toBe(`See the round (${words.seePage} ), please.`);
    expect(attributesOf(html, 'a', 'href')).toEqual(['#book--b']);
    expect(attributesOf(html, '.page-reference > [data-page-of]', 'dataPageOf')).toEqual(['book--b']);
  });

  test('to websites get numbers, and the addresses stand at the end, each once', () => {
    const html = print(
      '<p><a href="https://example.org/b">One</a>, <a href="https://example.org/a/">two</a>, <a href="https://example.org/b">three</a>.</p><p>Last.</p>',
    );
    expect(textsOf(html, 'sup.note-mark')).toEqual(['1', '2', '1']);
    expect(textsOf(html, '.notes > .note')).toEqual(['1 example.org/b', '2 example.org/a']);
    expect(textsOf(html, '.notes > .notes-title')).toEqual([words.addresses]);
    expect(html.indexOf('class="notes"')).toBeGreaterThan(html.indexOf('Last.'));
    expect(attributesOf(html, 'a', 'href')[0]).toBe('https://example.org/b');
  });

  test('may have their addresses where they stand, for the foot of the page', () => {
    const html = print('<p><a href="https://example.org/b">One</a>, two.</p>', { footnotes: true });
    expect(textsOf(html, 'p > a + .address-note')).toEqual(['example.org/b']);
    expect(textsOf(html, 'sup, .notes')).toEqual([]);
  });

  test('whose words are the address already get none', () => {
    const html = print(
      '<p><a href="https://example.org/b">https://example.org/b</a> <a href="https://example.org/a/">example.org/a</a> <a href="mailto:ada@example.org">ada@example.org</a></p>',
    );
    expect(textsOf(html, 'sup, .notes')).toEqual([]);
  });

  test('that lead nowhere on paper are plain text, with their words', () => {
    expect(print('<p>One <a href="c.md">two <b>three</b></a>.</p>')).toBe(
      '<p>One <span>two <b>three</b></span>.</p>',
    );
  });

  test('an anchor without an address is left as it is', () => {
    expect(print('<p><a id="x">one</a></p>', { idPrefix: 'p--' })).toBe('<p><a id="p--x">one</a></p>');
  });

  test.each([
    ['https://example.org/', 'example.org'],
    ['http://example.org/a/?b=c', 'example.org/a/?b=c'],
    ['mailto:ada@example.org', 'ada@example.org'],
    ['tel:+44 1632', '+44 1632'],
  ])('%s is said as %s', (url, said) => {
    expect(shownAddress(url)).toBe(said);
  });
});

describe('editions', async () => {
  const { tree } = await renderMarkdown(
    ':::step[A]{minutes=5}\n::card[Short.]\n\nLong.\n:::\n\n:::facilitator\nSit near the door.\n:::\n\n::::care\n:::facilitator\nAsk quietly.\n:::\n\nPass.\n::::',
  );

  test('notes for the host are in the facilitator’s', () => {
    const facilitator = print(tree, { facilitatorNotes: true });
    expect(textsOf(facilitator, '.facilitator')).toHaveLength(2);
    expect(plainText(facilitator)).toMatch(/Sit near the door\..*Ask quietly\..*Pass\./);
    expect(textsOf(facilitator, '.facilitator > .block-label')).toEqual([
      words.facilitatorNote,
      words.facilitatorNote,
    ]);
  });

  test('and nowhere in the participants’', () => {
    const participant = print(tree, { facilitatorNotes: false });
    expect(participant).not.toMatch(/facilitator|door|quietly/i);
    expect(plainText(participant)).toContain('Pass.');
  });

  test('words for the card are in neither', () => {
    for (const facilitatorNotes of [true, false]) {
      const text = plainText(print(tree, { facilitatorNotes }));
      expect(text).not.toContain('Short.');
      expect(text).toContain('Long.');
    }
  });
});

describe('a step taken alone', async () => {
  const { tree } = await renderMarkdown(
    '## Before\n\n:::step[One]{minutes=5}\nFirst.[^1]\n\n### Inside\n:::\n\n:::step[Two]{minutes=2}\nSecond.\n:::\n\n[^1]: A note.\n',
  );

  test('has its title, its minutes and its footnotes', () => {
    expect(plainText(print(tree, { section: 'one' }))).toMatch(/^One 5 min First\. ?1 Inside .*A note\.$/);
    expect(plainText(print(tree, { section: 'two', topLevel: 1 }))).toBe('Two 2 min Second.');
    expect(levelsOf(print(tree, { section: 'two', topLevel: 1 }))).toEqual(['h1']);
    expect(attributesOf(print(tree, { section: 'two', idPrefix: 'p--' }), 'h2', 'id')).toEqual(['p--two']);
  });
});

describe('a section', () => {
  const html =
    '<p>Intro.</p><h2 id="a">A</h2><p>One.</p><h3 id="b">B</h3><p>Two.</p><h2 id="c">C</h2><p>Three.</p><h1 id="d">D</h1><p>Four.</p>';

  test.each([
    ['a', 'A One. B Two.'],
    ['b', 'B Two.'],
    ['c', 'C Three.'],
    ['d', 'D Four.'],
  ])('“%s” ends where the next of its level, or above, begins', (section, text) => {
    expect(plainText(print(html, { section }))).toBe(text);
  });

  test('begins at the level that is asked for', () => {
    expect(levelsOf(print(html, { section: 'b', topLevel: 2 }))).toEqual(['h2']);
    expect(levelsOf(print(html, { section: 'a', topLevel: 1 }))).toEqual(['h1', 'h2']);
  });

  test('numbers only its own addresses', () => {
    const linked =
      '<h2 id="a">A</h2><p><a href="https://example.org/a/">x</a></p><h2 id="b">B</h2><p><a href="https://example.org/b">y</a></p>';
    expect(textsOf(print(linked, { section: 'b' }), '.note')).toEqual(['1 example.org/b']);
  });

  test('brings its footnotes, and no others come without one', async () => {
    const { tree: noted } = await renderMarkdown(
      '## One\n\nText.[^1]\n\n## Two\n\nMore.\n\n[^1]: The note.\n',
    );
    expect(plainText(print(noted, { section: 'one' }))).toContain('The note.');
    expect(plainText(print(noted, { section: 'two' }))).toBe('Two More.');
  });
});

describe('ids', () => {
  test('all have the prefix, so that a book can hold a heading twice', async () => {
    const { tree } = await renderMarkdown('## Notes\n\nText.[^1]\n\n[^1]: Below.\n');
    const printed = print(tree, { idPrefix: 'case-clinic--' });
    const ids = attributesOf(printed, '[id]', 'id');
    expect(ids).toContain('case-clinic--notes');
    expect(ids.length).toBeGreaterThan(2);
    for (const id of ids) expect(id).toMatch(/^case-clinic--/);
  });

  test('a footnote’s number leads to the footnote, which does not lead back', async () => {
    const { tree } = await renderMarkdown('Text.[^1]\n\n[^1]: Below.\n');
    const printed = print(tree, { idPrefix: 'p--' });
    const [href] = attributesOf(printed, 'a[data-footnote-ref]', 'href');
    expect(attributesOf(printed, 'li[id]', 'id').map((id) => `#${String(id)}`)).toEqual([href]);
    expect(attributesOf(printed, 'a', 'href')).toHaveLength(1);
    expect(printed).not.toContain('↩');
  });
});

describe('headings', () => {
  test.each([
    [1, ['h1', 'h2', 'h1']],
    [2, ['h2', 'h3', 'h2']],
    [3, ['h3', 'h4', 'h3']],
    [6, ['h6', 'h6', 'h6']],
  ])('begin at level %i', (topLevel, levels) => {
    expect(levelsOf(print('<h2>A</h2><h3>B</h3><h2>C</h2>', { topLevel }))).toEqual(levels);
  });

  test('the title that stands above goes away', () => {
    const html = '<h1>Title</h1><p>Text.</p><h2>A</h2><h3>B</h3>';
    expect(levelsOf(print(html, { dropsTitle: true, topLevel: 2 }))).toEqual(['h2', 'h3']);
    expect(plainText(print(html, { dropsTitle: true }))).toBe('Text. A B');
  });
});

describe('what paper cannot do', () => {
  const valuesOf = (html: string) => attributesOf(print(html), 'li', 'value').map(String);

  test.each([
    ['<ol><li>a</li><li>b</li><li>c</li></ol>', ['1', '2', '3']],
    ['<ol start="7"><li>a</li><li>b</li></ol>', ['7', '8']],
    ['<ol start="0"><li>a</li><li>b</li></ol>', ['0', '1']],
    ['<ol reversed><li>a</li><li>b</li><li>c</li></ol>', ['3', '2', '1']],
    ['<ol reversed start="10"><li>a</li><li>b</li></ol>', ['10', '9']],
    ['<ol><li>a</li><li value="5">b</li><li>c</li></ol>', ['1', '5', '6']],
    ['<ol reversed><li>a</li><li value="9">b</li><li>c</li></ol>', ['3', '9', '8']],
    ['<ol><li>a<ol start="4"><li>b</li></ol></li><li>c</li></ol>', ['1', '4', '2']],
  ])('a list keeps its numbers over a page’s end: %s', (html, values) => {
    expect(valuesOf(html)).toEqual(values);
  });

  test('a list without numbers gets none', () => {
    expect(attributesOf(print('<ul><li>a</li></ul>'), 'li', 'value')).toEqual([undefined]);
  });

  test('a list that begins at another number, as Markdown has it', async () => {
    expect(valuesOf((await renderMarkdown('3. c\n4. d\n')).html)).toEqual(['3', '4']);
  });

  test('what folds is open', () => {
    const html = print('<details><summary>a</summary><details><p>b</p></details></details>');
    expect(attributesOf(html, 'details', 'open')).toEqual([true, true]);
  });

  test('pictures do not wait', () => {
    const html = print(
      '<p><img src="a.png" alt="A" loading="lazy" decoding="async" fetchpriority="low" width="2"></p>',
    );
    expect(html).toContain('<img src="a.png" alt="A" width="2">');
  });
});

describe('sections that an edition leaves out', () => {
  const html =
    '<p>Before.</p><h2 id="a">When it goes wrong</h2><p>Secret.</p><h3 id="b">More</h3><p>Secret.</p><h2 id="c">Next</h2><p>After.</p>';

  test('go with all below their heading, however it is written', () => {
    expect(plainText(print(html, { sectionsLeftOut: ['when it  GOES wrong'] }))).toBe('Before. Next After.');
    expect(plainText(print(html, { sectionsLeftOut: ['Another'] }))).toContain('Secret.');
  });

  test('stay where one of them is the chapter', () => {
    expect(plainText(print(html, { section: 'a', sectionsLeftOut: ['When it goes wrong'] }))).toBe(
      'When it goes wrong Secret. More Secret.',
    );
  });
});

test('a paragraph that announces a list is kept with it', () => {
  const html = print(
    '<p>Start from these:</p><ul><li>One</li></ul><p>Not this:</p><p>Text.</p><p>Nor this.</p>',
  );
  expect(textsOf(html, '.leads-on')).toEqual(['Start from these:']);
});
