import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { lineCount, textWidthEm, widestWordEm, type Typeface } from '../../src/measure/index.ts';

const typefaces: readonly Typeface[] = ['plain', 'bold', 'reading', 'italic', 'heading'];

describe('the width of a text', () => {
  test.each(typefaces)('is that of its letters: %s', (typeface) => {
    expect(textWidthEm('nnnn', typeface)).toBeCloseTo(4 * textWidthEm('n', typeface), 1);
    expect(textWidthEm('illi', typeface)).toBeLessThan(textWidthEm('nnnn', typeface));
    expect(textWidthEm('nnnn', typeface)).toBeLessThan(textWidthEm('mmmm', typeface));
    expect(textWidthEm('', typeface)).toBe(0);
  });

  test('is that of the typeface it is set in', () => {
    const text = 'What would you ask of the people around you?';
    expect(textWidthEm(text, 'plain')).toBeCloseTo(20.406, 2);
    expect(textWidthEm(text, 'reading')).toBeCloseTo(22.075, 2);
    expect(textWidthEm(text, 'bold')).toBeGreaterThan(textWidthEm(text, 'plain'));
    expect(textWidthEm(text, 'heading')).toBeGreaterThan(textWidthEm(text, 'reading'));
  });

  test('counts kerning', () => {
    const apart = textWidthEm('A', 'reading') + textWidthEm('V', 'reading');
    expect(textWidthEm('AV', 'reading')).toBeLessThan(apart);
  });

  test('of what the typefaces lack is the same on every machine', () => {
    expect(textWidthEm('あ漢한😀', 'plain')).toBe(4);
    expect(textWidthEm('سلام', 'plain')).toBeCloseTo(4 * 0.55, 9);
    expect(textWidthEm('e\u0323\u00ad', 'plain')).toBe(textWidthEm('e', 'plain'));
  });
});

describe('the lines of a text', () => {
  const words = fc
    .array(
      fc.string({
        unit: fc.constantFrom('a', 'e', 'i', 'l', 'm', 'n', 'o', 's', 't', 'w'),
        minLength: 1,
        maxLength: 9,
      }),
      {
        minLength: 1,
        maxLength: 40,
      },
    )
    .map((each) => each.join(' '));
  const widths = fc.integer({ min: 10, max: 60 });

  test('are enough for all of it, and no more than as many half-full ones', () => {
    fc.assert(
      fc.property(words, widths, fc.constantFrom(...typefaces), (text, widthEm, typeface) => {
        const lines = lineCount(text, { widthEm, typeface });
        const textEm = textWidthEm(text, typeface);
        expect(lines * (widthEm + 1)).toBeGreaterThanOrEqual(textEm);
        // Each line and the word that did not fit on it fill it together.
        expect((lines - 1) * widthEm).toBeLessThanOrEqual(2 * textEm);
      }),
    );
  });

  test('are no more in a wider column', () => {
    fc.assert(
      fc.property(words, widths, widths, (text, one, other) => {
        const [narrow, wide] = [Math.min(one, other), Math.max(one, other)];
        const linesIn = (widthEm: number) => lineCount(text, { widthEm, typeface: 'plain' });
        expect(linesIn(wide)).toBeLessThanOrEqual(linesIn(narrow));
      }),
    );
  });

  test('break between words, after hyphens, and between characters of scripts without spaces', () => {
    const linesOf = (text: string, widthEm: number) => lineCount(text, { widthEm, typeface: 'reading' });
    const widthOf = (text: string) => textWidthEm(text, 'reading');
    expect(linesOf('one two three', widthOf('one two') + 0.1)).toBe(2);
    expect(linesOf('one two three', widthOf('one two') - 0.1)).toBe(3);
    expect(linesOf('well-known', widthOf('well-kn'))).toBe(2);
    expect(linesOf('あ'.repeat(38), 20)).toBe(2);
    expect(linesOf('n'.repeat(38), 20)).toBe(2);
    expect(linesOf('a\n\nb', 20)).toBe(2);
    expect(linesOf(' \n', 20)).toBe(0);
  });

  test('cannot be narrower than the widest word, unless it is broken', () => {
    const text = 'a well-considered word';
    expect(widestWordEm(text, 'plain')).toBeCloseTo(textWidthEm('considered', 'plain'), 6);
    expect(widestWordEm('', 'plain')).toBe(0);
  });
});
