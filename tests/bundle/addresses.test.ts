import { expect, test } from 'vitest';
import { bundledPage } from '../../src/bundle/page.ts';
import { relativeAddress } from '../../src/bundle/site-map.ts';
import { portuguese } from '../../src/words/pt/index.ts';
import { relativeSheet } from '../../src/bundle/style-sheet.ts';

const files = new Set([
  'index.html',
  'essays/one/index.html',
  '_astro/a.css',
  '_astro/Ü b.woff2',
  'favicon.svg',
]);
const from = 'essays/one/index.html';
const map = { base: '/toolkit/', files, from };

test.each([
  ['/toolkit/', '../../index.html'],
  ['/toolkit/essays/one', 'index.html'],
  ['/toolkit/essays/one/?a=b#c', 'index.html?a=b#c'],
  ['/toolkit/_astro/%C3%9C%20b.woff2', '../../_astro/%C3%9C%20b.woff2'],
  ['../../favicon.svg', '../../favicon.svg'],
  ['/toolkit/print/', undefined],
  ['#here', null],
  ['https://example.org/toolkit/', null],
  ['mailto:us@example.org', null],
])('%s leads to %s', (address, expected) => {
  expect(relativeAddress(address, map)).toBe(expected);
});

test('a style sheet names its files from where it lies', () => {
  const css = '@import "/toolkit/_astro/a.css";a{b:url(/toolkit/favicon.svg)}c{d:url("data:x,y")}';
  expect(relativeSheet(css, { ...map, from: '_astro/a.css' })).toBe(
    '@import "a.css";a{b:url("../favicon.svg")}c{d:url("data:x,y")}',
  );
});

test('a page has no module, nothing to ask a server for, and no link that leads nowhere', () => {
  const html = `<!doctype html><html lang="pt"><title>T</title><link rel="preload" href="/toolkit/favicon.svg">
<link rel="stylesheet" crossorigin href="/toolkit/_astro/a.css"><script type="module" src="/toolkit/favicon.svg"></script>
<main><h1>T</h1><a class="b" aria-label="x" href="/toolkit/gone.pdf">Gone</a></main>`;
  const page = bundledPage(html, map);
  expect(page).not.toMatch(/preload|crossorigin|module|\/toolkit\/|aria-label/);
  expect(page).toContain('<script src="../../favicon.svg" defer></script>');
  expect(page).toContain(
    `<h1>T</h1><p class="page-lead">${portuguese.bundleWords.withoutFiles}</p><span class="b">Gone</span>`,
  );
});
