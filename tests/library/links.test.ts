import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { resolveLink, type Entry, type Toolkit } from '../../src/library/index.ts';
import { fixtures, temporaryFolder, toolkitOf } from '../folder/content-folders.ts';

let toolkit: Toolkit;
beforeAll(async () => {
  toolkit = await toolkitOf(join(fixtures, 'small-toolkit'));
});

function entry(id: string, from: Toolkit = toolkit): Entry {
  const found = from.entries.get(id);
  if (found === undefined) throw new RangeError(id);
  return found;
}

/** The target as one line: `opening-round#thanks`. */
function leadsTo(href: string, id = 'why-we-meet', within: Toolkit = toolkit): string {
  const target = resolveLink(href, entry(id, within), within);
  switch (target.to) {
    case 'entry':
      return target.anchor === undefined ? target.entry.id : `${target.entry.id}#${target.anchor}`;
    case 'here':
      return `#${target.anchor}`;
    case 'elsewhere':
      return `elsewhere ${target.url}`;
    case 'nowhere':
      return 'nowhere';
  }
}

describe('inside the toolkit', () => {
  test.each([
    ['../practices/opening-round.md', 'opening-round'],
    ['../practices/opening-round', 'opening-round'],
    ['../practices/opening-round.mdx', 'opening-round'],
    ['.././practices//opening-round.md', 'opening-round'],
    ['../practices/opening%2Dround.md', 'opening-round'],
    ['../practices/opening-round.md?from=essay', 'opening-round'],
    ['../practices/opening-round.md#thanks', 'opening-round#thanks'],
    ['../practices/opening-round.md#', 'opening-round'],
    ['./why-we-meet.md', 'why-we-meet'],
    ['why-we-meet.md#the-door', 'why-we-meet#the-door'],
    ['../worksheets/my-notes.md', 'my-notes'],
    ['../decks/kitchen-deck.md', 'kitchen-deck'],
    ['../workbooks/kitchen-book.md', 'kitchen-book'],
  ])('by path: %s', (href, target) => {
    expect(leadsTo(href)).toBe(target);
  });

  test.each([
    ['/practices/opening-round.md', 'opening-round'],
    ['/practices/opening-round', 'opening-round'],
    ['/practices/opening-round/', 'opening-round'],
    ['/practices/opening-round/#thanks', 'opening-round#thanks'],
    ['/decks/kitchen-deck/', 'kitchen-deck'],
  ])('by address: %s', (href, target) => {
    expect(leadsTo(href)).toBe(target);
  });

  test('an address has the id, a path the file’s name', async () => {
    const renamed = await toolkitOf(
      await temporaryFolder({
        'essays/a.md': '# A\n\nText.\n',
        'essays/spring/Long name.md': '---\nid: short\n---\n\n# B\n\nText.\n',
      }),
    );
    expect(leadsTo('/essays/short/', 'a', renamed)).toBe('short');
    expect(leadsTo('spring/Long%20name.md', 'a', renamed)).toBe('short');
    expect(leadsTo('../a.md', 'short', renamed)).toBe('a');
    expect(leadsTo('spring/short.md', 'a', renamed)).toBe('nowhere');
  });

  test('a text in the folder itself has the address of an essay', async () => {
    const flat = await toolkitOf(
      await temporaryFolder({ 'a.md': '# A\n\nText.\n', 'b.md': '# B\n\n## Part\n\nText.\n' }),
    );
    expect(leadsTo('/essays/b/', 'a', flat)).toBe('b');
    expect(leadsTo('/essays/b/#part', 'a', flat)).toBe('b#part');
    expect(leadsTo('/b.md', 'a', flat)).toBe('b');
    expect(leadsTo('/b/', 'a', flat)).toBe('b');
    expect(leadsTo('../../b.md', 'a', flat)).toBe('nowhere');
  });

  test('the heading that is the title is not in the text, so a link to it leads to the page', () => {
    expect(leadsTo('#why-we-meet')).toBe('why-we-meet');
    expect(leadsTo('../essays/why-we-meet.md#why-we-meet', 'opening-round')).toBe('why-we-meet');
  });

  test('the same path leads elsewhere from another folder', () => {
    expect(leadsTo('pair-walk.md', 'opening-round')).toBe('pair-walk');
    expect(leadsTo('pair-walk.md', 'why-we-meet')).toBe('nowhere');
  });

  test('an anchor leads to a heading of the same text', () => {
    expect(leadsTo('#the-kettle')).toBe('#the-kettle');
    expect(leadsTo('#thanks', 'opening-round')).toBe('#thanks');
    expect(leadsTo('#the%2Dkettle')).toBe('#the-kettle');
  });
});

describe('outside', () => {
  test.each([
    'https://example.org/doors#hinges',
    'http://example.org',
    'HTTPS://EXAMPLE.ORG',
    'mailto:ada@example.org',
    'tel:+441632960000',
  ])('%s is elsewhere, as it is written', (href) => {
    expect(leadsTo(href)).toBe(`elsewhere ${href}`);
  });
});

describe('nowhere', () => {
  test.each([
    ['a file that is not there', '../practices/closing-round.md'],
    ['a page that is not there', '/practices/closing-round/'],
    ['an entry under the wrong kind', '/essays/opening-round/'],
    ['an anchor that is not there', '#the-cellar'],
    ['an anchor of another text', '#thanks'],
    ['an anchor another text does not have', '../practices/opening-round.md#the-kettle'],
    ['a bare id', 'opening-round'],
    ['nothing', ''],
    ['an empty anchor', '#'],
    ['broken escapes', '%E0%A4%A.md'],
    ['a script', 'javascript:alert(1)'],
    ['a script in capitals', 'JavaScript:alert(1)'],
    ['data', 'data:text/html,<b>x</b>'],
    ['a file of the reader', 'file:///etc/passwd'],
    ['an old protocol', 'ftp://example.org/'],
    ['another host without a protocol', '//example.org/a'],
    ['another host with a name of ours', '//practices/opening-round'],
  ])('%s: %s', (_, href) => {
    expect(leadsTo(href)).toBe('nowhere');
  });
});
