import { expect, test } from 'vitest';
import { textTarget } from '../../templates/text-target.ts';
import { temporaryFolder, toolkitOf } from '../folder/content-folders.ts';

test('links in a text that is printed alone lead to its places, by whichever way they name it, and to addresses', async () => {
  const toolkit = await toolkitOf(
    await temporaryFolder({
      'essays/a.md': '# A\n\n## One\n\nText.\n',
      'essays/b.md': '# B\n\n## One\n\nText.\n',
    }),
  );
  const from = toolkit.entries.get('a');
  if (from === undefined) throw new Error('no essay');
  const target = (href: string, beginning?: string) =>
    textTarget(href, { from, toolkit, idPrefix: 'a--', ...(beginning === undefined ? {} : { beginning }) });
  const one = { to: 'place', id: 'a--one' };
  for (const href of ['#one', 'a.md#one', '/essays/a/#one']) expect(target(href), href).toEqual(one);
  expect(target('a.md')).toEqual({ to: 'nowhere' });
  expect(target('a.md', 'a')).toEqual({ to: 'place', id: 'a' });
  expect(target('b.md#one')).toEqual({ to: 'nowhere' });
  expect(target('https://example.org/')).toEqual({ to: 'address', url: 'https://example.org/' });
});
