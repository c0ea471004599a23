import { describe, expect, test } from 'vitest';
import { attributesOf, parse, plainText, renderMarkdown, textsOf } from './render.ts';
import { selectAll } from 'hast-util-select';

const htmlOf = async (markdown: string) => (await renderMarkdown(markdown)).html;

describe('raw HTML from contributors', () => {
  test.each([
    ['a script', 'Text.\n\n<script>alert(1)</script>', /script|alert/],
    ['a script in a line', 'Text <script src="https://example.org/a.js"></script> more.', /script|example/],
    ['a script in a picture', '<svg><script>alert(1)</script></svg>', /script|alert|svg/],
    ['an event handler', '<img src="a.png" alt="A" onerror="alert(1)">', /onerror|alert/],
    ['an event handler on text', '<p onclick="alert(1)">Text</p>', /onclick|alert/],
    ['a frame', '<iframe src="https://example.org">x</iframe>', /iframe|example/],
    ['an object', '<object data="a.swf"></object><embed src="a.swf">', /object|embed|swf/],
    ['a style', '<style>@import "https://example.org"</style>', /<style/],
    ['a style of an element', '<p style="position: fixed">Text</p>', /style|fixed/],
    ['a style sheet', '<link rel="stylesheet" href="https://example.org/a.css">', /link|example/],
    ['a base address', '<base href="https://example.org/">', /base|example/],
    ['a form', '<form action="https://example.org"><input name="a"></form>', /<form|action|example/],
    ['a redirection', '<meta http-equiv="refresh" content="0; url=https://example.org">', /meta|example/],
    ['a class of ours', '<p class="notes">Text</p>', /notes/],
  ])('%s does not survive', async (_, markdown, left) => {
    expect(await htmlOf(markdown)).not.toMatch(left);
  });

  test.each([
    '<a href="javascript:alert(1)">x</a>',
    '<a href="  JaVaScRiPt:alert(1)">x</a>',
    '<a href="java&#10;script:alert(1)">x</a>',
    '<a href="vbscript:alert(1)">x</a>',
    '<a href="data:text/html,x">x</a>',
    '[x](javascript:alert(1))',
    '[x](<data:text/html,x>)',
    '[x]\n\n[x]: javascript:alert(1)',
    '<area href="javascript:alert(1)">x',
  ])('%s leads nowhere', async (markdown) => {
    const html = await htmlOf(markdown);
    expect(attributesOf(html, '[href]', 'href')).toEqual([]);
    expect(plainText(html)).toBe('x');
  });

  test.each(['https://example.org/', 'http://example.org/', 'mailto:a@example.org', 'tel:+44', 'a.md', '#a'])(
    'a link to %s stays',
    async (href) => {
      expect(attributesOf(await htmlOf(`<a href="${href}">x</a> [y](${href})`), 'a', 'href')).toEqual([
        href,
        href,
      ]);
    },
  );

  test('what is no danger stays: figures, details, tables, abbreviations, languages', async () => {
    const html = await htmlOf(
      '<figure><img src="a.png" alt="A"><figcaption>Caption</figcaption></figure>\n\n<details><summary>More</summary>\n\nText.\n\n</details>\n\n| a |\n| - |\n| b |\n\n<abbr title="Portable">PDF</abbr> <span lang="de">Öl</span> H<sub>2</sub>O <mark>m</mark>',
    );
    for (const tag of [
      'figure > img',
      'figcaption',
      'details > summary',
      'td',
      'abbr[title]',
      'sub',
      'mark',
    ]) {
      expect(selectAll(tag, parse(html)), tag).toHaveLength(1);
    }
    expect(attributesOf(html, 'span', 'lang')).toEqual(['de']);
  });

  test('nothing of the text around it is lost', async () => {
    expect(
      plainText(
        await htmlOf('One <b onclick="x">two</b> <script>no</script>three.\n\n<center>four</center>\n'),
      ),
    ).toBe('One two three. four');
  });
});

describe('::: blocks', () => {
  test('a step is a section with its facts and a heading that can be linked to', async () => {
    const html = await htmlOf(
      ':::step[Tell the case]{minutes=2.5 per=person who="Case “giver” & co"}\n\nText.\n\n:::',
    );
    const [step] = selectAll('section.step', parse(html));
    expect(step?.properties).toMatchObject({
      dataMinutes: '2.5',
      dataPer: 'person',
      dataWho: 'Case “giver” & co',
    });
    expect(attributesOf(html, 'section.step > h3.step-title', 'id')).toEqual(['tell-the-case']);
    expect(plainText(html)).toBe('Tell the case Text.');
  });

  test('an attribute that was not written is not there', async () => {
    const [step] = selectAll('.step', parse(await htmlOf(':::step[A]{minutes=5}\nText.\n:::')));
    expect(Object.keys(step?.properties ?? {}).sort()).toEqual(['className', 'dataMinutes']);
  });

  test('prompts, care and notes for the host have their class and, if written, a label', async () => {
    const html = await htmlOf(
      ':::prompt\nWhat?\n:::\n\n:::care[Mind this]\nAnyone may pass.\n:::\n\n:::facilitator\nSit near the door.\n:::',
    );
    expect(textsOf(html, 'div.prompt > p')).toEqual(['What?']);
    expect(textsOf(html, 'section.care > p.block-label')).toEqual(['Mind this']);
    expect(textsOf(html, 'section.facilitator > p')).toEqual(['Sit near the door.']);
  });

  test('lines to write on are counted; four where no number is written', async () => {
    const html = await htmlOf(':::write[Notes]{lines=6}\n:::\n\n:::write\n:::');
    expect(attributesOf(html, 'div.write', 'dataLines')).toEqual(['6', '4']);
    expect(textsOf(html, 'p.write-label')).toEqual(['Notes']);
  });

  test('words for the card keep their emphasis', async () => {
    const html = await htmlOf(':::step[A]{minutes=5}\n::card[Say *this* at 10:30.]\n\nLong.\n:::');
    expect(textsOf(html, '.step > p.card-words')).toEqual(['Say this at 10:30.']);
    expect(textsOf(html, 'p.card-words em')).toEqual(['this']);
  });
});
