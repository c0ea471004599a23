import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readContentFolder } from '../../src/folder/index.ts';
import { makeToolkit, minutesRange } from '../../src/library/index.ts';
import { fixtures, practiceFile, temporaryFolder, toolkitOf } from '../folder/content-folders.ts';

async function diagnosticsIn(files: Readonly<Record<string, string>>) {
  const { diagnostics } = makeToolkit(await readContentFolder(await temporaryFolder(files)));
  return diagnostics.map(({ code, file, line }) => `${code} ${file}:${line ?? ''}`);
}

describe('the small toolkit', async () => {
  const folder = await readContentFolder(join(fixtures, 'small-toolkit'));
  const { toolkit, diagnostics } = makeToolkit(folder);
  const [round, walk] = ['opening-round', 'pair-walk'].map((id) =>
    toolkit?.practices.find((each) => each.id === id),
  );

  test('has no problems', () => {
    expect(diagnostics).toEqual([]);
  });

  test('has its settings', () => {
    expect(toolkit?.settings).toEqual({
      name: 'Small toolkit',
      tagline: 'Two practices and a text.',
      language: 'en',
      licence: { name: 'CC0', url: 'https://creativecommons.org/publicdomain/zero/1.0/' },
      credit: { to: 'Our neighbours' },
      papers: ['a4', 'letter'],
      print: [],
      doors: [],
      hostSections: [],
      hyphenate: false,
      leaveOut: [],
      paperThicknessMm: 0.1,
    });
  });

  test('has every entry once, under its id', () => {
    expect([...(toolkit?.entries.keys() ?? [])].sort()).toEqual([
      'evening-deck',
      'kitchen-book',
      'kitchen-deck',
      'my-notes',
      'opening-round',
      'pair-walk',
      'signs-10-stop',
      'signs-9-wait',
      'why-we-meet',
    ]);
    for (const [id, entry] of toolkit?.entries ?? []) expect(entry.id).toBe(id);
  });

  test('a title is the settings’ or the first heading', () => {
    const titles = [...(toolkit?.entries.values() ?? [])].map(({ id, title, titleStandsInText }) => [
      id,
      title,
      titleStandsInText,
    ]);
    expect(titles).toContainEqual(['why-we-meet', 'Why we meet', true]);
    expect(titles).toContainEqual(['opening-round', 'Opening round', false]);
  });

  test('a title in the settings goes before a heading, which then stays in the text', async () => {
    const files = { 'essays/a.md': '---\ntitle: Given\n---\n\n# Heading\n\nText.\n' };
    const [essay] = (await toolkitOf(await temporaryFolder(files))).essays;
    expect([essay?.title, essay?.titleStandsInText]).toEqual(['Given', false]);
  });

  test('a practice has its people', () => {
    expect(round?.people).toEqual({
      min: 2,
      ideal: 4,
      max: 6,
      remainder: 'With seven or more, make two circles.',
    });
    expect(walk?.people).toEqual({ min: 2, ideal: 2, max: 2, remainder: undefined });
  });

  test('the ideal number is the smallest where none is written', async () => {
    const files = { 'practices/a.md': practiceFile() };
    const [practice] = (await toolkitOf(await temporaryFolder(files))).practices;
    expect(practice?.people).toEqual({ min: 3, ideal: 3, max: 5, remainder: undefined });
  });

  test('a practice has its steps with their lines in the file', () => {
    expect(round?.steps).toEqual([
      { id: 'step-1', title: 'Welcome', minutes: 3, per: 'group', who: 'Host', line: 18 },
      { id: 'step-2', title: 'Round', minutes: 1.5, per: 'person', who: undefined, line: 24 },
      { id: 'step-3', title: 'Thanks', minutes: 2, per: 'group', who: 'Host', line: 28 },
    ]);
    if (round === undefined || walk === undefined) throw new Error('no practices');
    expect(minutesRange(round)).toEqual({ min: 8, ideal: 11, max: 14 });
    expect(minutesRange(walk)).toEqual({ min: 20, ideal: 20, max: 20 });
  });

  test('practices that name each other are each other’s, and do not loop', () => {
    expect(round?.after).toEqual([walk]);
    expect(walk?.after).toEqual([round]);
    expect(round?.after[0]?.after[0]).toBe(round);
  });

  test('a deck holds the practices themselves, in the author’s order', () => {
    const cards = toolkit?.decks.find(({ id }) => id === 'kitchen-deck')?.cards ?? [];
    expect(cards.map(({ type }) => type)).toEqual(['practice', 'practice']);
    expect(cards.map((card) => card.type === 'practice' && card.practice)).toEqual([walk, round]);
    expect(cards[0]?.type === 'practice' && cards[0].practice).toBe(walk);
  });

  test('a workbook holds parts, whole entries and sections', () => {
    const [book] = toolkit?.workbooks ?? [];
    expect(book?.editions).toEqual(['participant', 'facilitator']);
    expect(
      book?.contents.map((item) =>
        item.type === 'part' ? [item.title] : [item.entry.id, item.section?.anchor, item.section?.title],
      ),
    ).toEqual([
      ['Before'],
      ['why-we-meet', 'the-kettle', 'The kettle'],
      ['Together'],
      ['opening-round', undefined, undefined],
      ['pair-walk', undefined, undefined],
      ['my-notes', undefined, undefined],
    ]);
  });

  test('a field’s line can be asked for, for messages about its card', () => {
    expect(round?.lineOf(['summary'])).toBe(3);
    expect(round?.lineOf(['roles', 0, 'does'])).toBe(12);
  });
});

describe('order', () => {
  test('essays by their number, then those without one by title', async () => {
    const toolkit = await toolkitOf(
      await temporaryFolder({
        'essays/a.md': '# Öffnen\n\nText.\n',
        'essays/b.md': '---\norder: 10\n---\n\n# Ten\n\nText.\n',
        'essays/c.md': '---\norder: 2\n---\n\n# Two\n\nText.\n',
        'essays/d.md': '# Zuletzt\n\nText.\n',
        'essays/e.md': '# apples\n\nText.\n',
        'f.md': '---\norder: 2\n---\n\n# Also two\n\nText.\n',
      }),
    );
    expect(toolkit.essays.map(({ title }) => title)).toEqual([
      'Also two',
      'Two',
      'Ten',
      'apples',
      'Öffnen',
      'Zuletzt',
    ]);
  });

  test('practices from small groups to large ones, then by title', async () => {
    const toolkit = await toolkitOf(
      await temporaryFolder({
        'practices/a.md': practiceFile({ title: 'A', scale: 'network' }),
        'practices/b.md': practiceFile({ title: 'B', scale: 'crew' }),
        'practices/c.md': practiceFile({ title: 'C', scale: 'congregation' }),
        'practices/d.md': practiceFile({ title: 'D', scale: 'dyad' }),
        'practices/e.md': practiceFile({ title: 'E', scale: 'self' }),
        'practices/f.md': practiceFile({ title: 'An earlier crew', scale: 'crew' }),
      }),
    );
    expect(toolkit.practices.map(({ title }) => title)).toEqual(['E', 'D', 'An earlier crew', 'B', 'C', 'A']);
  });
});

describe('a folder with little in it', () => {
  test('one Markdown file without settings is a toolkit', async () => {
    const { toolkit, diagnostics } = makeToolkit(await readContentFolder(join(fixtures, 'plain-essay')));
    expect(toolkit?.essays.map(({ title, titleStandsInText }) => [title, titleStandsInText])).toEqual([
      ['The well in the square', true],
    ]);
    expect(toolkit?.settings).toMatchObject({ name: 'Toolkit', language: 'en', papers: ['a4', 'letter'] });
    expect(diagnostics.map(({ code, severity }) => `${severity} ${code}`)).toEqual([
      'warning dead-link',
      'warning dead-link',
    ]);
  });

  test('a toolkit.yaml with nothing but remarks changes nothing', async () => {
    const essay = { 'essays/a.md': '# A\n\nText.\n' };
    const without = await toolkitOf(await temporaryFolder(essay));
    const withRemarks = await toolkitOf(await temporaryFolder({ ...essay, 'toolkit.yaml': '# name: A\n' }));
    expect(withRemarks.settings).toEqual(without.settings);
  });
});

describe('mistakes in one file', () => {
  test('do not hide those in another', async () => {
    expect(
      await diagnosticsIn({
        'essays/a.md': 'No title.\n',
        'practices/b.md': practiceFile({ more: 'titel: B' }),
        'practices/c.md': practiceFile({ more: 'after: [nobody]' }),
        'decks/d.md': '---\ntitle: D\ncards: [c, d]\n---\n',
      }),
    ).toEqual([
      'missing-title content/essays/a.md:1',
      'unknown-field content/practices/b.md:6',
      'unknown-reference content/decks/d.md:3',
      'unknown-reference content/practices/c.md:6',
    ]);
  });

  test('that hide what else stands there bring no guesses about it', async () => {
    const step = ':::step[Begin]{minutes=5}\nWe begin.\n:::\n';
    expect(
      await diagnosticsIn({
        'practices/a.md': `---\ntitle: "A\nsummary: S\n---\n\n${step}`,
        'practices/b.md': `---\ntitle: B\nsummary: S\n\n${step}`,
        'essays/c.md': '---\ntitle: C\n\nText.\n',
      }),
    ).toEqual([
      'unclosed-front-matter content/essays/c.md:1',
      'broken-yaml content/practices/a.md:2',
      'unclosed-front-matter content/practices/b.md:1',
    ]);
  });

  test('do not make references to it unknown', async () => {
    expect(
      await diagnosticsIn({
        'practices/b.md': practiceFile({ more: 'titel: B' }),
        'decks/d.md': '---\ntitle: D\ncards: [b]\n---\n',
        'workbooks/w.md': '---\ntitle: W\ncontents: [b]\n---\n',
      }),
    ).toEqual(['unknown-field content/practices/b.md:6']);
  });
});

describe('sections in a workbook', () => {
  const book = (item: string) => ({
    'practices/a.md': practiceFile({
      body: '## Before\n\nText.\n\n:::step[Begin]{minutes=5}\nWe begin.\n\n### Inside\n:::',
    }),
    'essays/b.md': '# B\n\n> ## Quoted\n\n## Part\n\nText.\n\n# Second\n\nText.\n',
    'workbooks/w.md': `---\ntitle: W\ncontents: ["${item}"]\n---\n`,
  });

  test.each([
    ['a#before', 'before'],
    ['a#begin', 'begin'],
    ['b#part', 'part'],
    ['b#second', 'second'],
  ])('%s', async (item, anchor) => {
    const [workbook] = (await toolkitOf(await temporaryFolder(book(item)))).workbooks;
    expect(workbook?.contents).toMatchObject([{ section: { anchor } }]);
  });

  test.each(['a#inside', 'b#quoted', 'b#b', 'b#'])('%s is none', async (item) => {
    expect(await diagnosticsIn(book(item))).toEqual(['unknown-section content/workbooks/w.md:3']);
  });
});

describe('settings', () => {
  const codesOf = async (settings: string) =>
    diagnosticsIn({ 'essays/a.md': '# A\n\nText.\n', 'toolkit.yaml': settings });

  test.each([
    ['papers: [a4, a4]', 'wrong-value'],
    ['- a\n- list', 'broken-yaml'],
    ['text', 'broken-yaml'],
    ['licence: { name: A, url: "javascript:alert(1)" }', 'wrong-value'],
    ['credit: { to: A, url: "data:text/html,x" }', 'wrong-value'],
  ])('%s', async (settings, code) => {
    expect(await codesOf(settings)).toEqual([`${code} content/toolkit.yaml:1`]);
  });

  test.each([
    ['title: 2024-05-01', '2024-05-01'],
    ['title: 10:30', '10:30'],
    ['title: yes', 'yes'],
    ['title: "1984"', '1984'],
  ])('%s is a title', async (settings, title) => {
    const [essay] = (
      await toolkitOf(await temporaryFolder({ 'essays/a.md': `---\n${settings}\n---\n\nText.\n` }))
    ).essays;
    expect(essay?.title).toBe(title);
  });

  test('a date is an id', async () => {
    const files = { 'essays/a.md': '---\ntitle: A\nid: 2024-05-01\n---\n\nText.\n' };
    expect((await toolkitOf(await temporaryFolder(files))).essays[0]?.id).toBe('2024-05-01');
  });

  test('names that every object has are names like others', async () => {
    expect(
      await diagnosticsIn({
        'essays/constructor.md':
          '# C\n\n## constructor\n\n[a](#constructor) [b](constructor.md) [c](toString)\n',
        'essays/a.md':
          '---\n__proto__: x\nconstructor: y\ntitle: A\n---\n\n:::toString\nText.\n:::\n\n:::write{constructor=1}\n:::\n',
        'workbooks/w.md': '---\ntitle: W\ncontents: [constructor, __proto__, "constructor#toString"]\n---\n',
      }),
    ).toEqual([
      'unknown-field content/essays/a.md:2',
      'unknown-field content/essays/a.md:3',
      'unknown-directive content/essays/a.md:7',
      'unknown-attribute content/essays/a.md:11',
      'unknown-reference content/workbooks/w.md:3',
      'unknown-section content/workbooks/w.md:3',
      'dead-link content/essays/constructor.md:5',
    ]);
  });
});

describe('a text without words', () => {
  test.each([':::write[]\n:::', ':::write{lines=6}\n:::', '![One](a.gif)', '***\n\n<br>'])(
    '%j is not empty',
    async (body) => {
      const files = {
        'worksheets/w.md': `---\ntitle: W\n---\n\n${body}\n`,
        'worksheets/a.gif': 'GIF89a\u0001\u0000\u0001\u0000',
      };
      expect(await diagnosticsIn(files)).toEqual([]);
    },
  );
});

describe('HTML in a text', () => {
  const codesOf = async (html: string) =>
    (await diagnosticsIn({ 'essays/a.md': `# A\n\nText.\n\n${html}\n` })).map((each) =>
      each.replace(' content/essays/a.md:5', ''),
    );

  test.each([
    ['<SCRIPT>alert(1)</SCRIPT>', ['script']],
    ['Text <script>alert(1)</script>', ['script']],
    ['<p><b><script>', ['script']],
    ['<svg onload="alert(1)"/>', ['event-handler', 'embedded-element']],
    ['Dear <name>,', ['unknown-element']],
    ['Into <path>', ['unknown-element']],
    ['<svg><path d="M0 0"/></svg>', ['embedded-element']],
    ['<td background="https://example.org/a.png">', ['remote-image']],
    ['<body onload="alert(1)">', ['event-handler', 'page-element']],
    ['<image src="https://example.org/a.png">', ['remote-image']],
    ['<p style="background: URL( \'//example.org/a.png\' )">x</p>', ['remote-image']],
    ['<p style="color: red">x</p>', []],
    ['<img src=" https://example.org/a.png" alt="A">', ['remote-image']],
    ['<a href="&#106;avascript:alert(1)">x</a>', ['script-link']],
    ['<a href="https://example.org">x</a>', []],
    ['<textarea>x</textarea>', ['form-element']],
    ['- [ ] to do\n', []],
    ['<input type="checkbox" disabled>', []],
    ['<!-- <script> -->', []],
    ['`<script>` and `![x](https://example.org/a.png)`', []],
    ['```html\n<script src="https://example.org/a.js">\n```', []],
    ['    <script>', []],
    ['\\<script>', []],
    ['a < b and <https://example.org>', []],
  ])('%s', async (html, codes) => {
    expect(await codesOf(html)).toEqual(codes);
  });

  test.each(['br', 'kbd', 'details', 'figure', 'table', 'sup', 'mark', 'ruby', 'abbr', 'dl'])(
    '<%s> is fine',
    async (name) => {
      expect(await codesOf(`<${name}></${name}>`)).toEqual([]);
    },
  );
});

describe('pictures', () => {
  test('are found beside the text, above it, and by their decoded name', async () => {
    const pictures = ['essays/a.png', 'pictures/b.jpg', 'c d.webp'];
    expect(
      await diagnosticsIn({
        ...Object.fromEntries(pictures.map((path) => [path, 'GIF89a\u0001\u0000\u0001\u0000'])),
        'essays/a.md':
          '# A\n\n![One](a.png) ![One](./a.png) ![Two](../pictures/b.jpg)\n\n![Three](../c%20d.webp) ![Three][three] ![One](/essays/a.png) <img src="/essays/a.png" alt="One">\n\n[three]: <../c d.webp>\n',
      }),
    ).toEqual([]);
  });

  test.each([
    ['https://example.org/a.png', 'remote-image'],
    ['//example.org/a.png', 'remote-image'],
    ['data:image/png;base64,AAAA', 'image-not-a-file'],
    ['file:///etc/passwd', 'image-not-a-file'],
    ['../../../etc/passwd', 'image-outside'],
    ['/../etc/passwd', 'image-outside'],
  ])('from elsewhere are not taken: %s', async (src, code) => {
    expect(await diagnosticsIn({ 'essays/a.md': `# A\n\n![One](${src})\n` })).toEqual([
      `${code} content/essays/a.md:3`,
    ]);
  });
});
