import { describe, expect, test } from 'vitest';
import { companionsOf, type Essay, type Practice } from '../../src/library/index.ts';
import { practiceFile, shippedContent, temporaryFolder, toolkitOf } from '../folder/content-folders.ts';

const step = ':::step[Begin]{minutes=5}\nWe begin.\n:::';

async function companions(files: Readonly<Record<string, string>>) {
  const toolkit = await toolkitOf(await temporaryFolder(files));
  return (id: string) => {
    const { practices, essays } = companionsOf(toolkit.entries.get(id) as Essay | Practice, toolkit);
    return { practices: practices.map((each) => each.id), essays: essays.map((each) => each.id) };
  };
}

describe('what goes with an entry', () => {
  test('is what its text names and what names it, once each, and never itself', async () => {
    const of = await companions({
      'essays/why.md': '# Why\n\n[A](../practices/a.md), [again](../practices/a.md#begin), [me](why.md).\n',
      'essays/how.md': '# How\n\nSee [why](why.md).\n',
      'practices/a.md': practiceFile({ title: 'A', body: `See [why](../essays/why.md).\n\n${step}` }),
      'practices/b.md': practiceFile({ title: 'B' }),
    });
    expect(of('why')).toEqual({ practices: ['a'], essays: ['how'] });
    expect(of('how')).toEqual({ practices: [], essays: ['why'] });
    expect(of('a')).toEqual({ practices: [], essays: ['why'] });
    expect(of('b')).toEqual({ practices: [], essays: [] });
  });

  test('begins with what comes next, and leaves out what comes before', async () => {
    const of = await companions({
      'practices/a.md': practiceFile({ title: 'A', body: `Try [c](c.md), [b](b.md).\n\n${step}` }),
      'practices/b.md': practiceFile({ title: 'B', more: 'after: [a]' }),
      'practices/c.md': practiceFile({ title: 'C' }),
    });
    expect(of('a').practices).toEqual(['b', 'c']);
    expect(of('b').practices).toEqual([]);
    expect(of('c').practices).toEqual(['a']);
  });
});

test('an entry of an earlier reading is known by its id', async () => {
  const folder = await temporaryFolder({
    'practices/a.md': practiceFile({ title: 'A' }),
    'practices/b.md': practiceFile({ title: 'B', more: 'after: [a]' }),
  });
  const [earlier, now] = [await toolkitOf(folder), await toolkitOf(folder)];
  const { practices } = companionsOf(earlier.entries.get('a') as Practice, now);
  expect(practices).toEqual([now.entries.get('b')]);
});

test('every practice of the shipped toolkit goes with something', async () => {
  const toolkit = await toolkitOf(shippedContent);
  const alone = toolkit.practices.filter((practice) => {
    const { practices, essays } = companionsOf(practice, toolkit);
    return practice.after.length + practices.length + essays.length === 0;
  });
  expect(alone.map(({ id }) => id)).toEqual([]);
});
