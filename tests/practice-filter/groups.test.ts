import { expect, test } from 'vitest';
import { questionGroups, scaleGroups, timeGroups } from '../../src/practice-filter/groups.ts';
import { practiceFile, shippedContent, temporaryFolder, toolkitOf } from '../folder/content-folders.ts';

const practicesOf = async (minutes: Readonly<Record<string, number>>, scale = 'crew') => {
  const files = Object.entries(minutes).map(([id, count]) => [
    `practices/${id}.md`,
    practiceFile({ title: id, scale, body: `:::step[Go]{minutes=${count}}\nGo.\n:::` }),
  ]);
  const folder = await temporaryFolder(Object.fromEntries(files) as Record<string, string>);
  return (await toolkitOf(folder)).practices;
};
const shape = (groups: ReturnType<typeof timeGroups>) =>
  groups.map(({ id, practices }) => `${id}: ${practices.map(({ title }) => title).join(' ')}`);

test('each band holds what is shorter, too; one that adds nothing is left out', async () => {
  const practices = await practicesOf({ a: 15, b: 16, c: 90, d: 91 });
  expect(shape(timeGroups(practices))).toEqual([
    '15-minutes: a',
    '30-minutes: a b',
    '90-minutes: a b c',
    'longer: d',
  ]);
});

test('there are no groups where there would be one', async () => {
  const practices = await practicesOf({ a: 10, b: 12 });
  expect(timeGroups(practices)).toEqual([]);
  expect(scaleGroups(practices)).toEqual([]);
  expect(timeGroups([])).toEqual([]);
});

test('every practice of the toolkit is in one group by size, and in one by time at least', async () => {
  const { practices } = await toolkitOf(shippedContent);
  const ids = practices.map(({ id }) => id).sort();
  const inGroups = (groups: ReturnType<typeof timeGroups>) =>
    groups.flatMap((group) => group.practices.map(({ id }) => id)).sort();
  expect(inGroups(scaleGroups(practices))).toEqual(ids);
  expect([...new Set(inGroups(timeGroups(practices)))]).toEqual(ids);
});

test('a question has the practice it names, what goes with that and with its essay, and what its workshop holds', async () => {
  const toolkit = await toolkitOf(shippedContent);
  const groups = questionGroups(toolkit);
  expect(groups.map(({ id }) => id)).toEqual(toolkit.questions.map((_, index) => `question-${index + 1}`));
  const [first] = groups;
  const ids = first?.practices.map(({ id }) => id);
  expect(ids).toContain(toolkit.questions[0]?.practice?.id);
  expect(ids).toEqual(toolkit.practices.map(({ id }) => id).filter((id) => ids?.includes(id)));
  expect(questionGroups({ ...toolkit, questions: [] })).toEqual([]);
});
