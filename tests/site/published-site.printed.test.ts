/** A site in a folder of an address: everything it names is there, and it says where it stands. */
import { mkdtemp, readFile, readdir, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, relative, sep } from 'node:path';
import { loadImage } from '@napi-rs/canvas';
import type { Element } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { visit } from 'unist-util-visit';
import { beforeAll, describe, expect, inject, test } from 'vitest';
import { runScript } from '../run-script.ts';
import { built, copyToPrint } from '../sites/background-site.ts';

const { folder, base } = await built(inject('printedSite'));
const address = `https://example.org${base}`;
let pages: { path: string; elements: Element[]; text: string }[];

beforeAll(async () => {
  const found = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = found
    .filter((item) => item.name.endsWith('.html'))
    .map((item) => relative(folder, join(item.parentPath, item.name)).split(sep).join('/'));
  pages = await Promise.all(
    files.map(async (path) => {
      const text = await readFile(join(folder, path), 'utf8');
      const elements: Element[] = [];
      visit(fromHtml(text), 'element', (element) => void elements.push(element));
      return { path, elements, text };
    }),
  );
});

const contentOf = (elements: readonly Element[], property: string) =>
  elements.find(({ properties }) => properties['property'] === property)?.properties['content'];
const pageAt = (path: string) => {
  const page = pages.find((each) => each.path === path);
  if (page === undefined) throw new Error(`${path} is not built`);
  return page;
};

test('everything that its pages name is in the folder, PDFs too', async () => {
  const dead: string[] = [];
  for (const { path, elements } of pages) {
    for (const { properties } of elements) {
      const target = properties['href'] ?? properties['src'];
      if (typeof target !== 'string' || /^(https?:|mailto:|data:|#)/.test(target)) continue;
      const { pathname } = new URL(target, `https://example.org${base}${path}`);
      const file = decodeURIComponent(pathname).replace(/\/$/, '/index.html');
      const isThere =
        file.startsWith(base) &&
        (await stat(join(folder, file.slice(base.length))).then(
          (each) => each.isFile(),
          () => false,
        ));
      if (!isThere) dead.push(`${path}: ${target}`);
    }
  }
  expect(dead).toEqual([]);
  expect(pages.some(({ text }) => text.includes(`href="${base}downloads/card/`))).toBe(true);
});

test('each page says where it stands, and what it looks like where it is shared', async () => {
  for (const { path, elements } of pages) {
    if (path === '404.html') continue;
    const canonical = elements.find(({ properties }) => String(properties['rel']) === 'canonical');
    const own = path.replace(/index\.html$/, '');
    // What is not translated names its original.
    const original = own.replace(/^(ar|pt)\//, '');
    const isOriginal = canonical?.properties['href'] === address + original;
    expect(canonical?.properties['href']).toBe(address + (isOriginal ? original : own));
    if (/(opening-round|why-we-meet)\/index\.html$/.test(path))
      expect(isOriginal && own !== original).toBe(false);
    // Letters of Arabic are not drawn.
    if (path.startsWith('ar/')) continue;
    const picture = String(contentOf(elements, 'og:image'));
    expect(picture.startsWith(`${address}share/`)).toBe(true);
    const { width, height } = await loadImage(await readFile(join(folder, picture.slice(address.length))));
    expect([width, height]).toEqual([1200, 630]);
  }
});

test('a practice is a HowTo whose steps and time are the guide’s', () => {
  const { text } = pageAt('practices/opening-round/index.html');
  const json = /<script type="application\/ld\+json">(.*?)<\/script>/.exec(text)?.[1] ?? '';
  const data = JSON.parse(json) as { '@type': string; step: unknown[]; totalTime: string; url: string };
  expect(data['@type']).toBe('HowTo');
  expect(data.step.length).toBeGreaterThan(0);
  expect(data.totalTime).toMatch(/^PT\d+M$/);
  expect(data.url).toBe(`${address}practices/opening-round/`);
});

test('the map of the site, the feed and the rules for robots know the pages, and leave out what is for the press', async () => {
  const read = (path: string) => readFile(join(folder, path), 'utf8');
  const map = await read('sitemap-0.xml');
  for (const { path } of pages) {
    if (path !== '404.html' && !/(^|\/)offline\//.test(path))
      expect(map).toContain(`<loc>${address}${path.replace(/index\.html$/, '')}</loc>`);
  }
  expect(map).not.toMatch(/\/(print|offline)\//);
  expect(await read('robots.txt')).toBe(`User-agent: *\nDisallow:\n\nSitemap: ${address}sitemap-index.xml\n`);
  expect(await read('feed.xml')).toContain(`<link>${address}essays/`);
  expect(JSON.parse(await read('site.json'))).toMatchObject({ address, base });
});

test('it is printed again without being told where it stands', async () => {
  const copy = await mkdtemp(join(tmpdir(), 'kindling-published-'));
  try {
    await copyToPrint({ folder, base }, copy);
    const { code, output } = await runScript('press', ['opening-round', '--site', copy]);
    expect({ code, output }).toMatchObject({ code: 0 });
    expect(output).toContain('card/opening-round/opening-round-card-a4-home.pdf');
  } finally {
    await rm(copy, { recursive: true, force: true });
  }
});

describe('an address that is none', () => {
  test('on the command line: exit 2, and what to write', async () => {
    const { code, output } = await runScript('build', ['--address', 'example.org']);
    expect(code).toBe(2);
    expect(output).toContain('--address example.org is not the address of a website.');
    expect(output).toContain('--address https://example.org/toolkit/');
  });
});
