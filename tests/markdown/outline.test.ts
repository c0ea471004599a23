import { describe, expect, test } from 'vitest';
import { readOutline } from '../../src/markdown/outline.ts';
import { plainText, renderMarkdown } from './render.ts';

const outlineOf = (markdown: string) => readOutline(markdown, 'md');

describe('anchors are the ids that the page has', () => {
  test.each([
    '# Title\n\n## The five scales\n\n### 1. Self',
    '## What now?\n\n## What, now!\n\n## What now? (again)',
    '## Notes\n\n## Notes\n\n## notes-1\n\n## Notes',
    '## Über Öl & 日本\n\n## Größe',
    '## *Em* and **strong** and `code` and [a link](a.md)',
    '## Don’t "quote" it … \'so\'',
    '## Curly {braces} and `{code}`',
    '## At 10:30, note:this',
    'Title\n=====\n\nSection\n-------',
    '> ## In a quotation\n\n- ## In a list',
    '## Same\n\n:::step[Same]{minutes=5}\nText.\n\n#### Same\n:::\n\n## Same',
    ':::step[A *good* `step`: 10:30]{minutes=5 who="Host"}\nText.\n:::',
    ':::care[Careful]\n### Inside\n:::\n\n:::write[Not a heading]\n:::\n\n::card[Nor this]',
  ])('%j', async (markdown) => {
    const anchors = outlineOf(markdown).headings.map(({ anchor }) => anchor);
    expect(anchors).not.toEqual([]);
    expect(anchors).toEqual((await renderMarkdown(markdown)).anchors);
  });

  test('steps stand among the headings, as the third level', () => {
    const { headings } = outlineOf(
      '## Before\n\n:::step[Tell the case]{minutes=10}\nText.\n:::\n\n:::write[No]\n:::\n\n## After\n',
    );
    expect(headings).toEqual([
      { depth: 2, text: 'Before', anchor: 'before', opensSection: true, line: 1 },
      { depth: 3, text: 'Tell the case', anchor: 'tell-the-case', opensSection: true, line: 3 },
      { depth: 2, text: 'After', anchor: 'after', opensSection: true, line: 10 },
    ]);
  });
});

describe('the title', () => {
  test.each([
    ['# One\n\n# Two', 'One', 1],
    ['\n\nOne *more*\n===\n', 'One more', 3],
    ['<!-- a remark -->\n\n# One', 'One', 3],
  ])('%j', (markdown, text, line) => {
    expect(outlineOf(markdown).title).toMatchObject({ text, line });
  });

  test.each(['Text.\n\n# One', '## One', '', '```\n# One\n```', '\\# One'])('%j has none', (markdown) => {
    expect(outlineOf(markdown).title).toBeUndefined();
  });
});

describe('links and images', () => {
  test('written in a line, by reference, and as an address', () => {
    const { links } = outlineOf(
      'A [line](a.md), a [reference][b], [again].\n\n<https://example.org/c> and https://example.org/d\n\n[b]: b.md "B"\n[again]: ../again.md#x\n',
    );
    expect(links).toEqual([
      { href: 'a.md', line: 1 },
      { href: 'b.md', line: 1 },
      { href: '../again.md#x', line: 1 },
      { href: 'https://example.org/c', line: 3 },
      { href: 'https://example.org/d', line: 3 },
    ]);
  });

  test('in raw HTML, with the line of their own tag', () => {
    const { links, images } = outlineOf(
      'Text <a href="a.md">inline</a>.\n\n<figure>\n  <img src="b.png" alt="B">\n  <img\n    src="c.png">\n  <figcaption><a href="d.md">D</a></figcaption>\n</figure>\n',
    );
    expect(links).toEqual([
      { href: 'a.md', line: 1 },
      { href: 'd.md', line: 7 },
    ]);
    expect(images).toEqual([
      { src: 'b.png', alt: 'B', line: 4 },
      { src: 'c.png', alt: '', line: 5 },
    ]);
  });

  test('images in a line and by reference', () => {
    const { images } = outlineOf('![A](a.png)\n\n[![B][b]](c.md)\n\n![](d.png)\n\n[b]: b.png\n');
    expect(images).toEqual([
      { src: 'a.png', alt: 'A', line: 1 },
      { src: 'b.png', alt: 'B', line: 3 },
      { src: 'd.png', alt: '', line: 5 },
    ]);
  });

  test('in code, in a remark, or without a definition they are none', () => {
    const { links, images } = outlineOf(
      '`[a](a.md)`\n\n    ![b](b.png)\n\n```html\n<a href="c.md">\n```\n\n[d][no-such]\n\n<!-- <img src="e.png"> -->\n',
    );
    expect({ links, images }).toEqual({ links: [], images: [] });
  });
});

describe('blocks', () => {
  test('have a name, a label, attributes, and what they are in', () => {
    const { directives } = outlineOf(
      '::::step[Tell *it*]{minutes=2 per=person who="Case giver"}\n::card[Short]\n\n:::write{lines=3}\n:::\n::::\n\n:::prompt\nWhat?\n:::\n',
    );
    expect(directives).toEqual([
      {
        name: 'step',
        form: 'block',
        fence: '::::',
        label: 'Tell it',
        attributes: { minutes: '2', per: 'person', who: 'Case giver' },
        inside: undefined,
        closed: true,
        line: 1,
      },
      {
        name: 'card',
        form: 'line',
        fence: '::',
        label: 'Short',
        attributes: {},
        inside: 'step',
        closed: true,
        line: 2,
      },
      {
        name: 'write',
        form: 'block',
        fence: ':::',
        label: '',
        attributes: { lines: '3' },
        inside: 'step',
        closed: true,
        line: 4,
      },
      {
        name: 'prompt',
        form: 'block',
        fence: ':::',
        label: '',
        attributes: {},
        inside: undefined,
        closed: true,
        line: 8,
      },
    ]);
  });

  test.each([
    [':::prompt\nText.\n:::', true],
    [':::prompt\nText.\n:::  \n', true],
    [':::prompt\n:::', true],
    ['- :::prompt\n  Text.\n  :::', true],
    [':::prompt\nText.\n', false],
    [':::prompt', false],
    [':::prompt\nText. :::', false],
  ])('%j is closed: %s', (markdown, closed) => {
    expect(outlineOf(markdown).directives.map((each) => each.closed)).toEqual([closed]);
  });

  test('one in another with as many colons takes its end, and is told', () => {
    const { directives } = outlineOf(':::step[A]{minutes=5}\nText.\n\n:::prompt\nWhat?\n:::\n');
    expect(directives.map(({ name, closed }) => [name, closed])).toEqual([
      ['step', true],
      ['prompt', false],
    ]);
  });
});

describe('colons in running text', () => {
  const texts = [
    'We begin at 10:30.',
    'note:this is a text.',
    'Ratio 1:1:2 and a:b[c]{d=e} as they are.',
    'A smile :) and a :word[with *emphasis*] stay.',
    'See http://localhost:4321/a:b',
  ];

  test.each(texts)('%s', async (text) => {
    expect(outlineOf(text).directives).toEqual([]);
    const { html } = await renderMarkdown(text);
    expect(plainText(html).replaceAll('*', '')).toBe(text.replaceAll('*', ''));
  });

  test('in a heading and in the label of a block', async () => {
    const markdown = '## At 10:30 note:this\n\n:::step[At 10:30 note:this]{minutes=5}\nText.\n:::';
    expect(outlineOf(markdown).headings.map(({ text }) => text)).toEqual([
      'At 10:30 note:this',
      'At 10:30 note:this',
    ]);
    expect(plainText((await renderMarkdown(markdown)).html)).toBe(
      'At 10:30 note:this At 10:30 note:this Text.',
    );
  });
});

describe('MDX', () => {
  test('has the same outline', () => {
    const { title, headings, links } = readOutline(
      "import A from './A.astro';\n\n# One\n\n## Two\n\n<A />\n\n[b](b.md) {1 + 1}\n",
      'mdx',
    );
    expect(title).toEqual({ text: 'One', anchor: 'one', line: 3 });
    expect(headings.map(({ anchor }) => anchor)).toEqual(['one', 'two']);
    expect(links).toEqual([{ href: 'b.md', line: 9 }]);
  });

  test('that is broken throws, with the place', () => {
    expect(() => readOutline('# One\n\n{ open\n', 'mdx')).toThrow(
      expect.objectContaining({ line: expect.any(Number) as number }),
    );
  });
});
