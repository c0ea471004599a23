/** Every letter that the shipped texts and papers hold is in a typeface of the project, in every weight and style. */
import { readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { glob } from 'tinyglobby';
import { describe, expect, test } from 'vitest';
import { holds, lettersOfTexts, slicesFor } from '../../src/script-fonts.ts';
import { root } from '../run-script.ts';
import { glyphsIn } from './glyphs.ts';

const fonts = (path: string) => join(root, 'node_modules', path);

/** The letters of a face of a typeface, as its style sheet puts it together. */
async function lettersOfFace(typeface: string, face: string): Promise<Set<number>> {
  const files = await glob(`${typeface}-*-${face}.woff2`, {
    cwd: fonts(`@fontsource/${typeface}/files`),
    absolute: true,
  });
  const letters = await Promise.all(files.map(async (file) => [...glyphsIn(await readFile(file))]));
  return new Set(letters.flat());
}

const faces = [
  ['literata', '400-normal'],
  ['literata', '400-italic'],
  ['literata', '600-normal'],
  ['atkinson-hyperlegible-next', '400-normal'],
  ['atkinson-hyperlegible-next', '400-italic'],
  ['atkinson-hyperlegible-next', '700-normal'],
] as const;

test.each(faces)('%s %s has the letters of texts', async (typeface, face) => {
  const letters = await lettersOfFace(typeface, face);
  const lacking = Array.from({ length: 0x3000 }, (_, code) => code).filter(
    (code) => holds(lettersOfTexts, code) && !letters.has(code),
  );
  expect(lacking).toEqual([]);
});

/** The letters of some files that have a shape of their own. */
async function lettersIn(pattern: string): Promise<Set<number>> {
  const files = await glob(pattern, { cwd: root, absolute: true });
  expect(files.length).toBeGreaterThan(5);
  const texts = await Promise.all(files.map((file) => readFile(file, 'utf8')));
  const letters = new Set(texts.join(''));
  return new Set(
    [...letters]
      .filter((letter) => !/[\p{Default_Ignorable_Code_Point}\p{C}\s]/u.test(letter))
      .map((letter) => letter.codePointAt(0) ?? 0),
  );
}

describe.each([
  ['texts', 'content/**/*.{md,mdx,yaml,yml}'],
  ['papers', '{src/words/**/*.ts,templates/**/*.{astro,ts,css}}'],
])('the letters of %s', (kind, pattern) => {
  test.each(['en', 'pt'])('are in a typeface of the project: %s', async (language) => {
    const letters = await lettersIn(pattern);
    const held = new Set<number>();
    // Papers bring no slices of their own.
    const slices = kind === 'papers' ? [] : slicesFor(letters, language);
    for (const { files } of slices) {
      for (const { package: name, name: file } of [files[400], files[700]]) {
        const glyphs = glyphsIn(await readFile(fonts(join(name, 'files', basename(file)))));
        for (const letter of glyphs) held.add(letter);
      }
    }
    const lacking = [...letters].filter(
      (letter) => letter > 0x7f && !held.has(letter) && !holds(lettersOfTexts, letter),
    );
    expect(String.fromCodePoint(...lacking)).toBe('');
  });
});
