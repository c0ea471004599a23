/** The pages of the workbook that cards name are the pages of the workbook’s own PDF. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readManifest, type ManifestFile } from '../../../src/press/index.ts';
import { readPdf, type OutlineItem } from '../../../src/press/pdf/read.ts';
import { downloads, fileNamed, pagesOf } from './evening-deck.ts';

async function textOf(file: ManifestFile): Promise<string> {
  return (await pagesOf(file))
    .flatMap(({ texts }) => texts.map(({ text, endsLine }) => text + (endsLine ? ' ' : '')))
    .join('')
    .replace(/\s+/g, ' ');
}

/** On which page of the participants’ edition each heading stands. */
async function pagesOfBook(paper: 'a4' | 'letter'): Promise<Map<string, number | undefined>> {
  const manifest = await readManifest(downloads);
  const book = manifest?.documents
    .find(({ id }) => id === 'kitchen-book')
    ?.files.find(({ path }) => path.endsWith(`-participant-${paper}-reading.pdf`));
  const { outline } = await readPdf(await readFile(join(downloads, book?.path ?? 'none')));
  const flat = (items: readonly OutlineItem[]): OutlineItem[] =>
    items.flatMap((item) => [item, ...flat(item.items)]);
  return new Map(flat(outline).map(({ title, page }) => [title, page]));
}

const guidesIn = (text: string) =>
  [...text.matchAll(/The whole guide: Kitchen book, participants’ page (\d+)/g)].map(([, page]) =>
    Number(page),
  );

describe.each(['a4', 'letter'] as const)('on %s', (paper) => {
  test.each([`quarter-${paper}-reading.pdf`, 'poker-reading.pdf', 'poker-shop-front-back.pdf'])(
    'the cards of %s give true pages',
    async (name) => {
      const pages = await pagesOfBook(paper);
      const text = await textOf(fileNamed(name));
      const guides = ['Opening round', 'Pair walk'].map((title) => pages.get(title));
      expect(guides.every((page) => page !== undefined && page > 1)).toBe(true);
      expect(guidesIn(text)).toEqual(guides);
      // One in the words of a card, to a heading inside an essay.
      expect(text).toContain(`(Kitchen book, participants’ page ${pages.get('The kettle')})`);
    },
  );
});
