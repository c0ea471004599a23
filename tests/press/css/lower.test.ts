/** Style sheets brought down to what an old parser reads, without a browser. */
import { describe, expect, test } from 'vitest';
import { conditionsIn, lower, type AddedFamilies, type Mark } from '../../../src/press/layout/css/lower.ts';
import { needsLowering } from '../../../src/press/layout/css/needs-lowering.ts';
import { readPageSize } from '../../../src/press/layout/css/page-size.ts';
import { parseCss } from '../../../src/press/layout/css/parse.ts';
import { isPlain, markSelector, specificityOf, splitList } from '../../../src/press/layout/css/selectors.ts';

function lowered(
  css: string,
  { met = [], families }: { met?: readonly string[]; families?: AddedFamilies } = {},
) {
  const { root, faults } = parseCss(css, 'book.css');
  const marks: Mark[] = [];
  const more = lower(root, {
    sheet: 'book.css',
    base: 'http://site.invalid/styles/book.css',
    isMet: ({ text }) => met.includes(text),
    marks,
    families,
  });
  return {
    css: root
      .toString()
      .replace(/\}(?=\S)/g, '} ')
      .replace(/\s+/g, ' ')
      .trim(),
    marks,
    faults: [...faults, ...more],
  };
}

describe('nesting', () => {
  test.each([
    ['.a { h2 { break-before: page } }', '.a h2 { break-before: page }'],
    ['.a { color: red; & > b { top: 0 } left: 0 }', '.a { color: red } .a > b { top: 0 } .a { left: 0 }'],
    ['.a, .b { p { top: 0 } }', '.a p, .b p { top: 0 }'],
    ['.a { &.x, &::before { top: 0 } }', '.a.x, .a::before { top: 0 }'],
    ['.a { @media print { top: 0; b { left: 0 } } }', '.a { top: 0 } .a b { left: 0 }'],
    [
      '@page { margin: 1cm; @top-left { content: "x" } }',
      '@page { margin: 1cm; @top-left { content: "x" } }',
    ],
  ])('%s', (css, flat) => {
    const { css: result } = lowered(css, { met: ['print'] });
    expect(result.replace(/;(?= })/g, '')).toBe(flat);
  });
});

test('conditions are asked of the browser; what is met stays in its place', () => {
  const css =
    '@media (width >= 10rem) { p { top: 0 } } @supports (a: b) { q { top: 0 } } @media not print { i { top: 0 } } u { top: 0 }';
  expect(conditionsIn(parseCss(css, undefined).root)).toEqual([
    { kind: 'media', text: '(width >= 10rem)' },
    { kind: 'supports', text: '(a: b)' },
    { kind: 'media', text: 'not print' },
  ]);
  expect(lowered(css, { met: ['(width >= 10rem)'] }).css).toBe('p { top: 0 } u { top: 0 }');
});

describe('selectors', () => {
  test('a list is divided at its own commas alone', () => {
    expect(splitList('a, :is(b, c)[x="1,2"], .a\\,b')).toEqual(['a', ':is(b, c)[x="1,2"]', '.a\\,b']);
  });

  test.each(['p', '.a > b + c ~ d', 'li:nth-child(2n + 1)', 'p:not(.x)', '#id::before', 'a[href^="http"]'])(
    '%s is left as it is',
    (selector) => {
      expect(isPlain(selector)).toBe(true);
      expect(lowered(`${selector} { top: 0 }`)).toMatchObject({ css: `${selector} { top: 0 }`, marks: [] });
    },
  );

  test.each([':is(h2, h3):not(.a, .b)', '.md\\:flex', 'tr:has(td)', 'a:hover', 'p:nth-child(1 of .x)'])(
    '%s becomes a mark',
    (selector) => {
      const { css, marks } = lowered(`${selector}::after { top: 0 }`);
      expect(marks).toEqual([{ attribute: 'data-css-0', selector }]);
      expect(css).toMatch(/^(\[data-css-0\]|:where\(\[data-css-0\]\))(:not\([#._]+\))*::after \{ top: 0 \}$/);
    },
  );

  test.each([
    ['h2', [0, 0, 1]],
    ['#a .b[c]:hover d::before', [1, 3, 2]],
    [':is(h2, .x #y):not(p, .q)', [1, 2, 0]],
    [':where(#a .b) c', [0, 0, 1]],
    ['p:nth-child(2n of .x, i)', [0, 2, 1]],
  ] as const)('%s weighs %j, and so does its mark', (selector, weight) => {
    expect(specificityOf(selector)).toEqual(weight);
    expect(specificityOf(markSelector('data-x', weight))).toEqual(weight);
  });
});

describe('sizes of pages', () => {
  test.each([
    ['a5', [148, 210]],
    ['A5 landscape', [210, 148]],
    ['landscape letter', [279.4, 215.9]],
    ['100mm', [100, 100]],
    ['6in 9in', [152.4, 228.6]],
    ['595.3pt 841.9pt', [210, 297]],
    ['"A4"', [210, 297]],
    ['b5', [176, 250]],
    ['20cm 10cm landscape', [200, 100]],
  ] as const)('%s', (value, sizeMm) => {
    const size = readPageSize(value);
    expect(Array.isArray(size)).toBe(true);
    sizeMm.forEach((mm, side) => expect(Number(size?.[side])).toBeCloseTo(mm, 0));
  });

  test.each(['huge', '0 0', '10vw', '1mm 2mm 3mm', '99999mm', 'a99'])('%s is none', (value) => {
    expect(readPageSize(value)).toBeUndefined();
    const { css, faults } = lowered(`@page { size: ${value}; margin: 1cm }`);
    expect(css).toBe('@page { margin: 1cm }');
    expect(faults).toEqual([{ kind: 'page-size', sheet: 'book.css', line: 1, text: value }]);
  });
});

describe('what cannot be read', () => {
  test.each([
    ['p { color red } q { top: 0 }', 'q { top: 0 }'],
    ['p { top: 0 } } q { top: 0 }', 'p { top: 0 } q { top: 0 }'],
    ['p { content: "open\n} q { top: 0 }', 'q { top: 0 }'],
    ['q { top: 0', 'q { top: 0'],
    ['q { top: 0 } /* open', 'q { top: 0 }'],
  ])('%j is told with its line, and the rest counts', (css, rest) => {
    const { css: result, faults } = lowered(`\n${css}`);
    expect(result).toContain(rest);
    expect(faults.length).toBeGreaterThan(0);
    for (const { line } of faults) expect(line).toBeGreaterThanOrEqual(2);
  });

  test('no bytes whatever are an exception', () => {
    let state = 7;
    const next = (most: number) => (state = (Math.imul(state, 1664525) + 1013904223) >>> 0) % most;
    const pieces =
      '{ } ( ) [ ] ; : , " \' @ @media @page /* */ \\ p .x #y & url( <!-- --> 1px % \n \0 é'.split(' ');
    for (let round = 0; round < 300; round++) {
      const css = Array.from({ length: 40 }, () => pieces[next(pieces.length)]).join(next(2) ? '' : ' ');
      expect(() => lowered(css)).not.toThrow();
      needsLowering(css);
    }
  });

  test('values that end Paged.js are left out', () => {
    expect(lowered('p { *zoom: 1; display: block\\9; break-before: 12; top: 0 }').css).toBe('p { top: 0 }');
    expect(lowered('p { background: url(../a b.png), url(http://) }').css).toContain(
      'url("http://site.invalid/a%20b.png"), url("data:,")',
    );
  });
});

test('families are added to what names some, and to nothing else', () => {
  const families = { before: 'E', after: 'F' };
  const css = (declaration: string) => lowered(`p { ${declaration} }`, { families }).css.slice(4, -2);
  expect(css('font-family: Arial, serif')).toBe('font-family: "E", Arial, serif, "F"');
  expect(css('font: italic 10pt/1.4 "A B", serif')).toBe('font: italic 10pt/1.4 "E", "A B", serif, "F"');
  for (const as of ['font-family: inherit', 'font-family: monospace', 'font: menu', 'font: var(--x)'])
    expect(css(as)).toBe(as);
  const face = '@font-face { font-family: X; src: url("data:,") }';
  expect(lowered(face, { families }).css).toBe(face);
});

test('a sheet that is written for Paged.js needs nothing', () => {
  const plain =
    '@font-face { font-family: X } @page :left { size: 148mm 210mm; @top-left { content: "a {b}" } } .a > b:not(.c)::before { font-size: 9pt }';
  expect(needsLowering(plain)).toBe(false);
  for (const other of ['@media print {}', ':is(a) {}', '.a { b {} }', '@page { size: a5 }', 'a:not(b, c) {}'])
    expect(needsLowering(`${plain} ${other}`), other).toBe(true);
});
