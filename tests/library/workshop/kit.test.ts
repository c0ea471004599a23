import { expect, test } from 'vitest';
import { groupDraws, kitOf, materialsOf, planWorkshop, spacesOf } from '../../../src/library/index.ts';
import { practiceFile, temporaryFolder, toolkitOf } from '../../folder/content-folders.ts';

const workshopFile = `---
title: A day
people: { is: 17, min: 12, max: 24 }
hosts: { oneFor: 8 }
materials: [tea, "A bell"]
sessions:
  - title: Morning
    start: "9:30"
    end: "12:00"
    agenda:
      - { activity: Names, minutes: 0.5, per: person, materials: [a ball of wool] }
      - { practice: clinic, groupsOf: 4, lead: Ana }
      - { break: Tea, minutes: 20 }
      - { practice: walk, instead: clinic, drop: 1 }
      - { practice: notes, cards: person }
kit:
  workbook: book
  decks: [signs, { id: roles, for: group }]
  worksheets: [{ id: plan, for: host }]
---

For the host.
`;

const files = {
  'workshops/day.md': workshopFile,
  'practices/clinic.md': practiceFile({
    title: 'Clinic',
    more: 'materials: [a bell, pens]\nspace: A circle.',
    body: ':::step[Begin]{minutes=5}\nSit.\n:::\n\n:::step[Go round]{minutes=4 per=person}\nWrite on [My page](../worksheets/page.md), or in the [book’s page](../worksheets/in-book.md).\n:::',
  }),
  'practices/walk.md': practiceFile({
    title: 'Walk',
    more: 'materials: [coats]',
    body: ':::step[Walk]{minutes=40}\nWalk, then write on [My page](../worksheets/page.md).\n:::',
  }).replace('{ min: 3, max: 5 }', '{ min: 2, max: 2, leftOver: [3] }'),
  'practices/notes.md': practiceFile({ title: 'Notes' }).replace('{ min: 3, max: 5 }', '{ min: 1, max: 40 }'),
  'worksheets/page.md': '# My page\n\nWrite.\n',
  'worksheets/in-book.md': '# In the book\n\nWrite.\n',
  'worksheets/plan.md': '# Plan\n\nWrite.\n',
  'decks/signs.md': '---\ntitle: Signs\ncards: [walk]\n---\n',
  'decks/roles.md': '---\ntitle: Roles\ncards: [walk]\n---\n',
  'workbooks/book.md':
    '---\ntitle: Book\neditions: [participant, facilitator]\ncontents: [in-book, clinic]\n---\n',
};

async function theDay(people?: number) {
  const toolkit = await toolkitOf(await temporaryFolder(files));
  const [workshop] = toolkit.workshops;
  if (workshop === undefined) throw new Error('no workshop');
  return { toolkit, workshop, plan: planWorkshop(workshop, people) };
}

async function kitWith(people: number) {
  const { toolkit, workshop, plan } = await theDay(people);
  return kitOf(workshop, toolkit, plan).map(
    ({ entry, edition, recipient, copies }) =>
      `${copies} ${entry.id}${edition === null ? '' : ` ${edition}`} for ${recipient}`,
  );
}

test('seventeen people are three fours and a five, seven pairs and a three', async () => {
  const { plan } = await theDay();
  const groups = plan.sessions[0]?.items.map((each) => each.groups.join(' '));
  expect(groups).toEqual(['17', '4 4 4 5', '17', '2 2 2 2 2 2 2 3', '17']);
});

test('turns take the time of the largest group', async () => {
  const { plan } = await theDay();
  const minutes = plan.sessions[0]?.items.map((each) => each.minutes);
  expect(minutes).toEqual([9, 5 + 4 * 5, 20, 40, 5]);
});

test('the kit has as many copies as there are people, groups and hosts', async () => {
  expect(await kitWith(17)).toEqual([
    '17 book participant for person',
    '3 book facilitator for host',
    '5 clinic for group',
    '8 walk for group',
    '17 notes for person',
    '1 signs for workshop',
    '8 roles for group',
    '3 plan for host',
    '17 page for person',
  ]);
});

test('it follows the head-count', async () => {
  expect(await kitWith(12)).toEqual([
    '12 book participant for person',
    '2 book facilitator for host',
    '4 clinic for group',
    '6 walk for group',
    '12 notes for person',
    '1 signs for workshop',
    '6 roles for group',
    '2 plan for host',
    '12 page for person',
  ]);
});

test('materials are gathered without doubles, with the groups that need them at once', async () => {
  const { workshop, plan } = await theDay();
  expect(materialsOf(workshop, plan)).toEqual([
    { name: 'tea', groups: 1, for: [] },
    { name: 'A bell', groups: 5, for: ['Clinic'] },
    { name: 'a ball of wool', groups: 1, for: ['Names'] },
    { name: 'pens', groups: 5, for: ['Clinic'] },
    { name: 'coats', groups: 8, for: ['Walk'] },
  ]);
  expect(spacesOf(workshop)).toEqual(['A circle.']);
});

test('each way to part people is drawn for once', async () => {
  const { plan } = await theDay();
  expect(groupDraws(plan)).toEqual([
    { sizes: [4, 4, 4, 5], titles: ['Clinic'] },
    { sizes: [2, 2, 2, 2, 2, 2, 2, 3], titles: ['Walk'] },
  ]);
});

test('hosts who do not take part have seats of their own', async () => {
  const { plan } = await theDay();
  expect([plan.people, plan.hosts, plan.everyone]).toEqual([17, 3, 20]);
});
