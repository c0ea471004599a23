/** HTML files of any encoding. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { decode, readHtml } from '../../src/press/layout/read-html.ts';

const latin1 = (text: string) => Uint8Array.from(Buffer.from(text, 'latin1'));

test.each([
  ['UTF-8', Buffer.from('<p>Größe</p>'), 'Größe'],
  ['UTF-8 with a mark', Buffer.from('\uFEFF<p>Größe</p>'), 'Größe'],
  ['UTF-16 with a mark', Buffer.from('\uFEFF<p>Größe</p>', 'utf16le'), 'Größe'],
  ['what it says', latin1('<meta charset="iso-8859-7"><p>\xe1\xe2</p>'), 'αβ'],
  [
    'what it says in the old way',
    latin1('<meta http-equiv=Content-Type content="text/html; charset=windows-1251">\xcf'),
    'П',
  ],
  ['what browsers take old pages for', latin1('<p>Gr\xf6\xdfe \x97</p>'), 'Größe —'],
  ['what is said wrongly', latin1('<meta charset="utf-8"><p>Gr\xf6\xdfe</p>'), 'Größe'],
  ['an encoding nobody knows', latin1('<meta charset="x-none"><p>Gr\xf6\xdfe</p>'), 'Größe'],
])('is read as %s', (_name, bytes, text) => {
  expect(decode(bytes)).toContain(text);
  expect(decode(bytes)).not.toContain('\uFEFF');
});

test('nothing in it leads the browser away or forbids its styles', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'kindling-html-'));
  const file = join(folder, 'a.html');
  await writeFile(
    file,
    `<meta http-equiv="refresh" content="0;url=x"><META content="default-src 'none'" HTTP-EQUIV=Content-Security-Policy><meta http-equiv="content-type" content="text/html">`,
  );
  const html = await readHtml(file);
  expect(html).not.toMatch(/[^-]http-equiv="?(refresh|content-security)/i);
  expect(html).toContain('<meta http-equiv="content-type"');
  await expect(readHtml(folder)).rejects.toThrow('is a folder');
  await expect(readHtml(join(folder, 'none.html'))).rejects.toThrow('cannot be read');
  await rm(folder, { recursive: true });
});
