import { describe, expect, test } from 'vitest';
import { attributesOf, plainText, renderMarkdown } from './render.ts';

const outlineOf = async (markdown: string) => (await renderMarkdown(markdown)).outline;
const headingIdsOf = async (markdown: string) =>
  attributesOf((await renderMarkdown(markdown)).html, 'h1, h2, h3, h4, h5, h6', 'id');

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
    '## Before -- and after --- all',
    '## One\n\n<h2>Two <em>parts</em></h2>\n\n## Two parts',
    '<h2 id="own">Three</h2>\n\n<a id="four"></a>\n\n## Four',
    '## A picture ![of a chair](chair.png) here\n\n## ![A chair](chair.png)',
    '## H<sub>2</sub>O and <b>bold</b> <!-- remark -->',
    '## 😀\n\n##\n\n## __proto__\n\n## constructor',
    ':::care[Careful]\n### Inside\n:::\n\n:::write[Not a heading]\n:::\n\n::card[Nor this]',
  ])('%j', async (markdown) => {
    const anchors = (await outlineOf(markdown)).headings.map(({ anchor }) => anchor);
    expect(anchors).not.toEqual([]);
    expect(anchors).toEqual(await headingIdsOf(markdown));
  });

  test('the mark of a footnote is no part of one, and the heading of the footnotes none of the text’s', async () => {
    const markdown = '## Notes[^1]\n\n[^1]: A note.';
    const { headings, anchors } = await outlineOf(markdown);
    expect(headings.map(({ text, anchor }) => [text, anchor])).toEqual([['Notes', 'notes']]);
    expect((await headingIdsOf(markdown))[0]).toBe('notes');
    expect(anchors).toContain('user-content-fn-1');
  });

  test('a link can lead to any id, a heading’s or not', async () => {
    expect((await outlineOf('## A\n\n<p id="b">Text</p>\n\n```\n<p id="c">\n```')).anchors).toEqual(
      new Set(['a', 'b']),
    );
  });

  test('two headings never have one id', async () => {
    const { headings } = await outlineOf('## Notes\n\n<h3 id="notes-1">Own</h3>\n\n## Notes\n\n## Notes');
    expect(headings.map(({ anchor }) => anchor)).toEqual(['notes', 'notes-1', 'notes-2', 'notes-3']);
  });

  test('only what stands in nothing else opens a section', async () => {
    const { headings } = await outlineOf(
      '## A\n\n> ## B\n\n- ## C\n\n:::step[D]{minutes=5}\n### E\n:::\n\n:::care\n## F\n:::\n\n<h2>G</h2>',
    );
    expect(headings.filter(({ opensSection }) => opensSection).map(({ text }) => text)).toEqual([
      'A',
      'D',
      'G',
    ]);
  });

  test('steps stand among the headings, as the third level', async () => {
    const { headings } = await outlineOf(
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
  ])('%j', async (markdown, text, line) => {
    expect((await outlineOf(markdown)).title).toMatchObject({ text, line });
  });

  test('written as HTML is one too', async () => {
    expect((await outlineOf('<h1>One</h1>\n\n# Two')).title).toMatchObject({ text: 'One', anchor: 'one' });
  });

  test.each(['Text.\n\n<h1>One</h1>', 'Text.\n\n# One', '## One', '', '```\n# One\n```', '\\# One'])(
    '%j has none',
    async (markdown) => {
      expect((await outlineOf(markdown)).title).toBeUndefined();
    },
  );
});

describe('links and images', () => {
  test('written in a line, by reference, and as an address', async () => {
    const { links } = await outlineOf(
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

  test('in raw HTML, with the line of their own tag', async () => {
    const { links, images } = await outlineOf(
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

  test('images in a line and by reference', async () => {
    const { images } = await outlineOf('![A](a.png)\n\n[![B][b]](c.md)\n\n![](d.png)\n\n[b]: b.png\n');
    expect(images).toEqual([
      { src: 'a.png', alt: 'A', line: 1 },
      { src: 'b.png', alt: 'B', line: 3 },
      { src: 'd.png', alt: '', line: 5 },
    ]);
  });

  test('in code, in a remark, or without a definition they are none', async () => {
    const { links, images } = await outlineOf(
      '`[a](a.md)`\n\n    ![b](b.png)\n\n```html\n<a href="c.md">\n```\n\n[d][no-such]\n\n<!-- <img src="e.png"> -->\n',
    );
    expect({ links, images }).toEqual({ links: [], images: [] });
  });
});

describe('blocks', () => {
  test('have a name, a label, attributes, and what they are in', async () => {
    const { directives } = await outlineOf(
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
    ['> :::prompt\n> Text.\n> :::', true],
    ['> > :::prompt\n> > Text.\n> > :::\n\nMore.', true],
    ['> :::prompt\n> Text.\n\nMore.', false],
    ['::::prompt\nText.\n:::', false],
    [':::prompt\nText.\n::::', true],
  ])('%j is closed: %s', async (markdown, closed) => {
    expect((await outlineOf(markdown)).directives.map((each) => each.closed)).toEqual([closed]);
  });

  test.each([
    ['Text.\n\n:::\n\nMore.', [':::', undefined, 3]],
    ['Text\n:::', [':::', undefined, 2]],
    ['::: care\nText.', ['::: care', 'care', 1]],
    [':::step[A] {minutes=5}\nText.', [':::step[A] {minutes=5}', 'step', 1]],
    [':step[A]{minutes=5}', [':step[A]{minutes=5}', 'step', 1]],
    ['> ::: prompt', ['::: prompt', 'prompt', 1]],
  ])('%j is read as text', async (markdown, [text, name, line]) => {
    expect((await outlineOf(markdown)).looseColons).toEqual([{ text, name, line }]);
  });

  test.each(['We met at\n:30 or\n:: so', '```\n:::\n```', '`:::care`', '\\:::', '    :::', '::cardigan'])(
    '%j was meant as text',
    async (markdown) => {
      expect((await outlineOf(markdown)).looseColons).toEqual([]);
    },
  );

  test('one in another with as many colons takes its end, and is told', async () => {
    const { directives } = await outlineOf(':::step[A]{minutes=5}\nText.\n\n:::prompt\nWhat?\n:::\n');
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
    expect((await outlineOf(text)).directives).toEqual([]);
    const { html } = await renderMarkdown(text);
    expect(plainText(html).replaceAll('*', '')).toBe(text.replaceAll('*', ''));
  });

  test('in a heading and in the label of a block', async () => {
    const markdown = '## At 10:30 note:this\n\n:::step[At 10:30 note:this]{minutes=5}\nText.\n:::';
    expect((await outlineOf(markdown)).headings.map(({ text }) => text)).toEqual([
      'At 10:30 note:this',
      'At 10:30 note:this',
    ]);
    expect(plainText((await renderMarkdown(markdown)).html)).toBe(
      'At 10:30 note:this At 10:30 note:this Text.',
    );
  });
});

describe('MDX', () => {
  test('has the same outline', async () => {
    const { outline } = await renderMarkdown(
      "import A from './A.astro';\n\n# One\n\n## Two\n\n<A />\n\n[b](b.md) {1 + 1}\n",
      { format: 'mdx' },
    );
    const { title, headings, links } = outline;
    expect(title).toEqual({ text: 'One', anchor: 'one', line: 3 });
    expect(headings.map(({ anchor }) => anchor)).toEqual(['one', 'two']);
    expect(links).toEqual([{ href: 'b.md', line: 9 }]);
  });

  test('that is broken throws, with the place', async () => {
    await expect(renderMarkdown('# One\n\n{ open\n', { format: 'mdx' })).rejects.toThrow(
      expect.objectContaining({ line: expect.any(Number) as number }),
    );
  });
});
