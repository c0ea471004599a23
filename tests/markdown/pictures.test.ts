import { describe, expect, test } from 'vitest';
import { pictureImport, picturePath, picturesIn } from '../../src/markdown/pictures.ts';
import { renderMarkdown } from './render.ts';

describe('where a picture lies', () => {
  test.each([
    ['a.png', 'essays/a.png'],
    ['./a%20b.png', 'essays/a b.png'],
    ['../a.png', 'a.png'],
    ['/essays/a.png', 'essays/a.png'],
    ['/a.png', 'a.png'],
    ['100%.png', 'essays/100%.png'],
    ['../../a.png', '../a.png'],
    ['/../a.png', '../a.png'],
  ])('%s', (src, path) => {
    expect(picturePath(src, 'essays/text.md')).toBe(path);
  });
});

/** What Astro is given to import: the text is content/essays/text.md. */
async function importsOf(markdown: string): Promise<string[]> {
  const { tree } = await renderMarkdown(markdown);
  return picturesIn(tree).map((src) => pictureImport(src, 'essays/text.md'));
}

describe('pictures are taken from beside the text', () => {
  test.each([
    ['![A](a.png)', './a.png'],
    ['![A](/essays/a.png)', './a.png'],
    ['![A](/pictures/a.png)', '../pictures/a.png'],
    ['![A](<a b.png>)', './a b.png'],
    ['![A](a%26b.png)', './a&b.png'],
    ['![A](100%.png)', './100%.png'],
    ['![A][b]\n\n[b]: /b.png', '../b.png'],
    ['<img src="/pictures/a.png" alt="A">', '../pictures/a.png'],
    ['<figure><img src="a b.png" alt="A"></figure>', './a b.png'],
  ])('%s', async (markdown, src) => {
    expect(await importsOf(markdown)).toEqual([src]);
  });

  test.each([
    '![A](https://example.org/a.png)',
    '<img src="//example.org/a.png" alt="A">',
    '![A](data:image/png;base64,AA)',
  ])('%s is not taken', async (markdown) => {
    expect(await importsOf(markdown)).toEqual([]);
  });
});
