import { describe, expect, test } from 'vitest';
import { siteHtml, type ExplainedTerm } from '../../src/markdown/index.ts';
import { english } from '../../src/words/en/index.ts';
import { attributesOf, parse, textsOf } from './render.ts';

const { words } = english;

const term = (name: string, ...also: string[]): ExplainedTerm => ({
  name,
  spellings: [name, ...also],
  meaning: parse(`<p>What ${name} is.</p>`),
  address: `/glossary/#${name.toLowerCase()}`,
  anchor: name.toLowerCase(),
});
const terms = [term('Crew', 'crews'), term('Crew-agreement', 'crew agreement'), term('Host')];
const site = (html: string) =>
  siteHtml(parse(html), { words, dropsTitle: false, terms, addressOf: (href) => href });
const explained = (html: string) => textsOf(site(html), 'button.term');

describe('the first use of a term', () => {
  test('is a button, in whatever form the word stands, once in a text', () => {
    expect(explained('<p>CREWS and a crew.</p><ul><li>A host of a crew</li></ul>')).toEqual([
      'CREWS',
      'host',
    ]);
  });

  test('is the longest name that stands there, and whole words', () => {
    expect(explained('<p>A crew agreement, an aircrew, a ghost.</p>')).toEqual(['crew agreement']);
  });

  test('opens its own meaning, which leads to the glossary', () => {
    const html = site('<p>A host in a crew.</p>');
    expect(attributesOf(html, 'button.term', 'popoverTarget')).toEqual(['term--host', 'term--crew']);
    expect(attributesOf(html, '[popover=auto]', 'id')).toEqual(['term--host', 'term--crew']);
    expect(textsOf(html, '[popover]').map((text) => text.replace(/\s+/g, ' '))).toEqual([
      `HostWhat Host is.${words.inGlossary}`,
      `CrewWhat Crew is.${words.inGlossary}`,
    ]);
    expect(attributesOf(html, '[popover] a', 'href')).toEqual(['/glossary/#host', '/glossary/#crew']);
  });

  test.each([
    '<h2>Crew</h2>',
    '<section class="step"><h3 class="step-title">Crew</h3></section>',
    '<p><a href="/x/">a crew</a></p>',
    '<p><code>crew</code></p><pre>crew</pre>',
    '<table><tr><th>Crew</th></tr></table>',
    '<details><summary>Crew</summary></details>',
    '<p class="block-label">Crew</p>',
  ])('is none in %s, and then the next one', (html) => {
    expect(explained(html)).toEqual([]);
    expect(explained(`${html}<p>One <em>crew</em>.</p>`)).toEqual(['crew']);
  });

  test('changes no word of the text', () => {
    const html = '<p>A host, “crews”; hosts.</p>';
    const [text] = textsOf(site(html), 'p');
    expect(text).toBe('A host, “crews”; hosts.');
  });
});

test('a text without terms, and a toolkit without a glossary, stay as they are', () => {
  expect(site('<p>Nothing here.</p>')).toBe('<p>Nothing here.</p>');
  const html = '<p>A crew.</p>';
  expect(siteHtml(parse(html), { words, dropsTitle: false, addressOf: () => undefined })).toBe(html);
});
