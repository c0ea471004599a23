import type { Root } from 'hast';
import { describe, expect, test } from 'vitest';
import { siteHtml } from '../../src/markdown/index.ts';
import { english } from '../../src/words/en/index.ts';
import { attributesOf, levelsOf, parse, plainText, renderMarkdown, textsOf } from './render.ts';

const { words } = english;

interface SiteParts {
  readonly dropsTitle?: boolean;
  readonly addressOf?: (href: string) => string | undefined;
}

const site = (text: string | Root, { dropsTitle = false, addressOf = () => undefined }: SiteParts = {}) =>
  siteHtml(typeof text === 'string' ? parse(text) : text, { words, dropsTitle, addressOf });

describe('headings below the page’s own', () => {
  test.each([
    ['<h1>A</h1><h2>B</h2><h3>C</h3>', ['h2', 'h3', 'h4']],
    ['<h2>A</h2><h3>B</h3><h2>C</h2>', ['h2', 'h3', 'h2']],
    ['<h3>A</h3><h4>B</h4>', ['h2', 'h3']],
    ['<h1>A</h1><h2>B</h2><h3>C</h3><h4>D</h4><h5>E</h5><h6>F</h6>', ['h2', 'h3', 'h4', 'h5', 'h6', 'h6']],
    ['<section class="step"><h3 class="step-title">A</h3></section>', ['h2']],
    ['<p>None.</p>', []],
  ])('%s', (html, levels) => {
    expect(levelsOf(site(html))).toEqual(levels);
  });

  test('the title that stands above goes away, and only that', () => {
    const html = '<p>Before.</p><h1>Title</h1><h2>A</h2><h1>Second</h1>';
    expect(textsOf(site(html, { dropsTitle: true }), 'h1, h2, h3')).toEqual(['A', 'Second']);
    expect(plainText(site(html))).toBe('Before. Title A Second');
  });

  test('a text without the first level does not lose its first heading', () => {
    expect(textsOf(site('<h2>A</h2><h2>B</h2>', { dropsTitle: true }), 'h2')).toEqual(['A', 'B']);
  });
});

describe('links', () => {
  const addressOf = (href: string) => (href === 'b.md' ? '/base/essays/b/' : undefined);

  test('lead to the site’s addresses', () => {
    expect(attributesOf(site('<a href="b.md" title="B">x</a>', { addressOf }), 'a', 'href')).toEqual([
      '/base/essays/b/',
    ]);
  });

  test('that lead nowhere are plain text, with their words', () => {
    const html = site('<p>One <a href="c.md" title="C">two <b>three</b></a></p>', { addressOf });
    expect(html).toBe('<p>One <span>two <b>three</b></span></p>');
  });
});

describe('blocks', () => {
  test('steps say who and how long, right below their title', async () => {
    const { tree } = await renderMarkdown(
      ':::step[A]{minutes=2.5 per=person who="Host"}\nText.\n:::\n\n:::step[B]{minutes=10}\nText.\n:::',
    );
    expect(textsOf(site(tree), '.step > .step-title + .step-facts')).toEqual([
      '2½ min each · Host',
      '10 min',
    ]);
  });

  test('care and notes for the host are labelled, once, unless the author did', async () => {
    const { tree } = await renderMarkdown(
      ':::care\nPass.\n:::\n\n:::care[Mind]\nPass.\n:::\n\n:::facilitator\nDoor.\n:::',
    );
    expect(textsOf(site(tree), '.block-label')).toEqual([words.care, 'Mind', words.facilitatorNote]);
  });

  test('everything is there but the words for the card', async () => {
    const { tree } = await renderMarkdown(
      ':::step[A]{minutes=5}\n::card[Short one.]\n\n::card[Short two.]\n\nLong.\n:::\n\n:::facilitator\nDoor.\n:::\n\n::card[Alone.]\n\nEnd.',
    );
    expect(plainText(site(tree))).toBe(`A 5 min Long. ${words.facilitatorNote} Door. End.`);
  });

  test('lines to write on are as many as were asked for, and not read aloud', async () => {
    const { tree } = await renderMarkdown(':::write[Notes]{lines=6}\n:::\n\n:::write\n:::');
    expect(textsOf(site(tree), '.write-lines[aria-hidden="true"]')).toHaveLength(2);
    expect(textsOf(site(tree), '.write-line')).toHaveLength(10);
  });
});
