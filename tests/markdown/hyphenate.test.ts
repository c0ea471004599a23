import { readdirSync } from 'node:fs';
import { h } from 'hastscript';
import { toString } from 'hast-util-to-string';
import { describe, expect, test } from 'vitest';
import { hyphenationOf } from '../../src/markdown/hyphenation.ts';
import { hyphenatedLanguages, hyphenationRules } from '../../src/markdown/hyphenation-rules.ts';
import { hyphenateText } from '../../src/markdown/hyphenate.ts';
import { toolkitSchema } from '../../src/schemas/index.ts';
import type { Element } from 'hast';
import { parse } from './render.ts';

const settings = (language: string, hyphenate = true) => toolkitSchema.parse({ language, hyphenate });
const hyphenated = (html: string, language = 'en') => {
  const hyphenate = hyphenationOf(settings(language));
  if (hyphenate === undefined) throw new Error(`no rules for ${language}`);
  const tree = h('div', {}, parse(html).children as Element[]);
  hyphenateText(tree, { hyphenate, lang: language });
  return toString(tree).replaceAll('\u00AD', '|');
};

describe('words', () => {
  test('are broken by the rules of the language', () => {
    expect(hyphenated('<p>A conversation, together.</p>')).toBe('A con|ver|sa|tion, to|geth|er.');
    expect(hyphenated('<p>Eine Gemeinschaft</p>', 'de')).toBe('Eine Ge|mein|schaft');
    expect(hyphenated('<p>Eine Gemeinschaft</p>', 'de-AT')).toBe('Eine Ge|mein|schaft');
  });

  test('that are addresses, code, headings or of another language are not', () => {
    const html =
      '<p>www.microsolidarity.cc/microsolidarity somebody@microsolidarity.cc</p><h2>Conversation</h2><code>conversation</code><span lang="de">Gemeinschaft</span>';
    expect(hyphenated(html)).not.toContain('|');
  });
});

test('nothing is broken unless it is asked for, or there are rules', () => {
  expect(hyphenationOf(settings('en', false))).toBeUndefined();
  expect(hyphenationOf(settings('tlh'))).toBeUndefined();
  expect(hyphenationRules('pt-BR')).toBe('pt');
});

test('the languages are those that the package knows', () => {
  const folders = readdirSync('node_modules/hyphen', { withFileTypes: true })
    .filter((each) => each.isDirectory() && each.name !== 'patterns')
    .map(({ name }) => name);
  expect([...hyphenatedLanguages].sort()).toEqual(folders.sort());
});
