import { describe, expect, test } from 'vitest';
import { printHtml } from '../../src/markdown/index.ts';
import { writeKinds } from '../../src/markdown/write-space.ts';
import { english } from '../../src/words/en/index.ts';
import { attributesOf, renderMarkdown, textsOf } from './render.ts';

const { words } = english;

const print = async (attributes: string) => {
  const { tree } = await renderMarkdown(`:::write[What I want to remember]{${attributes}}\n:::\n`);
  return printHtml(tree, {
    words,
    dropsTitle: false,
    topLevel: 2,
    facilitatorNotes: false,
    idPrefix: '',
    targetOf: () => ({ to: 'nowhere' }),
  });
};
const count = (html: string, selector: string) => attributesOf(html, selector, 'id').length;

describe('room to write', () => {
  test.each(['', 'kind=ruled'])('is ruled lines (%s)', async (kind) => {
    const html = await print(`lines=7 ${kind}`);
    expect(textsOf(html, '.write-label')).toEqual(['What I want to remember']);
    expect(count(html, '.write-lines > .write-line > .write-rule:only-child')).toBe(7);
  });

  test('has a box before each line', async () => {
    const html = await print('lines=3 kind=boxes');
    expect(count(html, '.write-line > .write-box:first-child + .write-rule')).toBe(3);
  });

  test.each(['dotted', 'grid', 'blank'])('is a frame as high as its lines: %s', async (kind) => {
    const html = await print(`lines=6 kind=${kind}`);
    expect(attributesOf(html, `.write-frame.write-${kind}`, 'style')).toEqual(['--lines: 6']);
    expect(count(html, '.write-frame line') > 0).toBe(kind !== 'blank');
    expect(count(html, '.write-line')).toBe(0);
  });

  test('is never higher than a page, nor nothing, whatever raw HTML asks for', async () => {
    for (const [asked, lines] of [
      ['1000000', 40],
      ['0', 1],
      ['-3', 1],
      ['many', 4],
    ] as const) {
      const { tree } = await renderMarkdown(`<div class="write" data-lines="${asked}"></div>\n`);
      const printed = printHtml(tree, {
        words,
        dropsTitle: false,
        topLevel: 2,
        facilitatorNotes: false,
        idPrefix: '',
        targetOf: () => ({ to: 'nowhere' }),
      });
      expect(count(printed, '.write-line'), asked).toBe(lines);
    }
  });

  test('has no words of its own', async () => {
    for (const kind of writeKinds) {
      const html = await print(`lines=5 kind=${kind}`);
      expect(textsOf(html, '.write-lines, .write-frame').join('')).toBe('');
    }
  });
});
