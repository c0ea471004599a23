/** The colours of every theme, as tokens.css writes them. */
import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';

const css = await readFile(new URL('../../src/styles/tokens.css', import.meta.url), 'utf8');

function coloursIn(selector: string): Record<string, string> {
  const start = css.indexOf(`${selector} {`);
  if (start === -1) throw new Error(`tokens.css has no ${selector}`);
  const rule = css.slice(start, css.indexOf('}', start));
  return Object.fromEntries(
    [...rule.matchAll(/--([\w-]+): (#[\da-f]{3,6});/g)].map(([, name = '', value = '']) => [name, value]),
  );
}

const light = coloursIn(':root');
const dark = coloursIn(":root[data-theme='dark']");
const themes = {
  light,
  dark: { ...light, ...dark },
  sepia: { ...light, ...coloursIn(":root[data-theme='sepia']") },
};

/** https://www.w3.org/TR/WCAG22/#dfn-relative-luminance */
function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = parseInt(colour.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one: string, other: string): number {
  const [lower = 0, higher = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (higher + 0.05) / (lower + 0.05);
}

test('contrast is as WCAG counts it', () => {
  expect(contrast('#000000', '#ffffff')).toBeCloseTo(21, 5);
  expect(contrast('#777777', '#ffffff')).toBeCloseTo(4.48, 2);
});

test.each(Object.entries(themes))('%s: words pass 4.5:1 and lines of controls 3:1', (_, colours) => {
  const of = (name: string) => colours[name] ?? `no colour ${name}`;
  const faint: string[] = [];
  for (const ground of ['paper', 'panel', 'card']) {
    for (const [name, least] of [
      ['ink', 7],
      ['ink-soft', 4.5],
      ['ember', 4.5],
      ['line-strong', 3],
    ] as const) {
      const found = contrast(of(name), of(ground));
      if (!(found >= least)) faint.push(`${name} on ${ground}: ${found.toFixed(2)}`);
    }
  }
  expect(faint).toEqual([]);
});

test('the night is the same, whether the device asks for it or the reader', () => {
  expect(coloursIn(':root:not([data-theme])')).toEqual(dark);
});
