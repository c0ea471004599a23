import { expect, test } from 'vitest';
import { entryId } from '../../src/folder/index.ts';
import { anchorMaker } from '../../src/markdown/anchors.ts';
import { reference } from '../../src/schemas/fields.ts';

test.each([
  ['essays/the-five-scales.md', 'the-five-scales'],
  ['essays/The Five Scales.md', 'the-five-scales'],
  ['essays/Ärger über Öl.md', 'arger-uber-ol'],
  ['essays/A\u0308rger u\u0308ber O\u0308l.md', 'arger-uber-ol'],
  ['essays/check_in.md', 'check-in'],
  ['essays/1. First things.MDX', '1-first-things'],
  ['essays/What now?.md', 'what-now'],
  ['essays/--a -- b--.md', 'a-b'],
  ['essays/spring/2026/a.md', 'a'],
  ['a.md', 'a'],
  ['cards/information/Consent.md', 'information-consent'],
  ['cards/a/b/c.md', 'a-b-c'],
  ['cards/c.md', 'c'],
  ['essays/日本.md', '日本'],
  ['essays/!!!.md', 'entry'],
  ['essays/a.b.md', 'ab'],
])('the file %s is %s', (path, id) => {
  expect(entryId(path, {})).toBe(id);
});

test.each([
  'Ärger über Öl.md',
  'check_in (2).md',
  '日本 の 話.md',
  'Привет мир.md',
  'हिन्दी.md',
  '٣.md',
  '!!!.md',
])('the id of the file %s can be written in references', (name) => {
  expect(reference.safeParse(entryId(`practices/${name}`, {})).success).toBe(true);
});

test('an id of its own goes before the file’s name', () => {
  expect(entryId('essays/a.md', { id: 'case-clinic' })).toBe('case-clinic');
  expect(entryId('essays/a.md', { id: '  case-clinic ' })).toBe('case-clinic');
});

test.each([[{ id: '' }], [{ id: '  ' }], [{ id: 7 }], [{ id: null }], [null], ['text'], [['id']]])(
  '%j gives no id',
  (data) => {
    expect(entryId('essays/a.md', data)).toBe('a');
  },
);

test('a second heading of one name has a number, and each text counts anew', () => {
  const anchorOf = anchorMaker();
  expect(['Notes', 'Notes', 'Notes!', 'notes-1'].map(anchorOf)).toEqual([
    'notes',
    'notes-1',
    'notes-2',
    'notes-1-1',
  ]);
  expect(anchorMaker()('Notes')).toBe('notes');
});
