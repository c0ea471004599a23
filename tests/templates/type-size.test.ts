import { describe, expect, test } from 'vitest';
import { planDensity, planHeightMm, type RowText } from '../../templates/run-sheet/plan-room.ts';
import { agendaSizePt, type AgendaTitle } from '../../templates/wall-agenda/type-size.ts';

describe('the type of a wall agenda', () => {
  const room = { widthMm: 180, heightMm: 195 };
  const sizeOf = (...titles: string[]) =>
    agendaSizePt(
      titles.map((title): AgendaTitle => ({ title, typeface: 'plain' })),
      room,
    );
  const evening = ['Check-in', 'Case clinic', 'Tea', 'Closing round', 'End'];

  test('is as large as fits, and never smaller than what is read across a table', () => {
    expect(sizeOf(...evening)).toBe(42);
    expect(sizeOf(...evening, ...evening, ...evening)).toBe(20);
    expect(sizeOf(...Array.from({ length: 90 }, () => 'Tea'))).toBe(15);
  });

  test('follows how wide titles are, not how many letters they have', () => {
    const titles = (letter: string) => Array.from({ length: 7 }, () => `${letter.repeat(5)} `.repeat(4));
    expect(sizeOf(...titles('i'))).toBeGreaterThan(sizeOf(...titles('m')));
  });
});

describe('how closely a plan is set', () => {
  const room = { widthMm: 277, heightMm: 190 };
  const frame = { title: 'An evening', facts: '17 people · 2 hosts', cuts: 'Breaks are kept.' };
  const row = (text: Partial<RowText>): RowText => ({
    ...{ title: 'Tea 10 min', isBreak: false, who: '', materials: '', do: [], say: [], steps: [] },
    ...text,
  });
  const rows = (count: number, text: Partial<RowText> = {}) => Array.from({ length: count }, () => row(text));
  const densityOf = (all: readonly RowText[]) => planDensity(all, { room, frame });

  test('widely where there is room, and closer the more there is', () => {
    const densities = [4, 7, 8, 9, 10, 30].map((count) => densityOf(rows(count)));
    expect(densities).toEqual([...densities].sort());
    expect(new Set(densities)).toEqual(new Set([0, 1, 2]));
  });

  test('a closer setting is lower', () => {
    const heights = ([0, 1, 2] as const).map((density) => planHeightMm(rows(6), { room, frame, density }));
    expect(heights).toEqual(heights.toSorted((a, b) => b - a));
    expect(new Set(heights).size).toBe(3);
  });

  test.each([
    ['who', { who: 'three groups of four and one of five '.repeat(6) }],
    ['what to do', { do: ['Put out chairs, one for each.', 'Light the fire.', 'Hand out cards.', 'Ring.'] }],
    ['what to say', { say: ['Find two others whom you hardly know, and sit down with them. '.repeat(6)] }],
    ['steps', { steps: Array.from({ length: 20 }, (_, index) => `19:00 Step number ${index}`) }],
    ['a title', { title: 'A long walk along the river and back again '.repeat(3) }],
  ] as const)('%s takes room', (_, text) => {
    const heightOf = (all: readonly RowText[]) => planHeightMm(all, { room, frame, density: 0 });
    expect(heightOf(rows(6, text))).toBeGreaterThan(heightOf(rows(6)) + 10);
  });

  test('so does what to leave out', () => {
    const cuts = '1. The second round (saves 20 min) · '.repeat(12);
    const heightOf = (each: typeof frame) => planHeightMm(rows(6), { room, frame: each, density: 0 });
    expect(heightOf({ ...frame, cuts })).toBeGreaterThan(heightOf(frame) + 5);
  });
});
