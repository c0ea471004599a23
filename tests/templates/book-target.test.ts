import { expect, test } from 'vitest';
import { planChapters } from '../../src/documents/index.ts';
import { bookTarget } from '../../templates/workbook/book-target.ts';
import { temporaryFolder, toolkitOf } from '../folder/content-folders.ts';

test('an entry that stands in a book twice, whole and in parts, has an anchor for each', async () => {
  const toolkit = await toolkitOf(
    await temporaryFolder({
      'essays/a.md': '# A\n\n## One\n\nText, [here](#one), [two](#two), [a](#a).\n\n## Two\n\nText.\n',
      'workbooks/w.md': '---\ntitle: W\ncontents: ["a#one", a, "a#one", a]\n---\n',
    }),
  );
  const [workbook] = toolkit.workbooks;
  const from = toolkit.entries.get('a');
  if (workbook === undefined || from === undefined) throw new Error('no workbook');
  const chapters = planChapters(workbook);
  expect(chapters.map(({ id, idPrefix }) => [id, idPrefix])).toEqual([
    ['a--one', 'a--'],
    ['a--2', 'a--2--'],
    ['a--3--one', 'a--3--'],
    ['a--4', 'a--4--'],
  ]);
  const target = (href: string) => bookTarget(href, { from, chapters, toolkit });
  expect(target('#one')).toEqual({ to: 'place', id: 'a--one' });
  expect(target('#two')).toEqual({ to: 'place', id: 'a--2--two' });
  expect(target('#a')).toEqual({ to: 'place', id: 'a--2' });
});
