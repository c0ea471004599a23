import { describe, expect, test } from 'vitest';
import { planDensity, type RowText } from '../../templates/run-sheet/plan-room.ts';
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
  const row = (text: Partial<RowText>): RowText => ({
    ...{ title: 'Tea 10 min', isBreak: false, who: '', do: [], say: [], steps: [] },
    ...text,
  });
  const rows = (count: number, text: Partial<RowText> = {}) => Array.from({ length: count }, () => row(text));

  test('widely where there is room, and closer the more there is', () => {
    const densities = [4, 8, 9, 11, 12, 30].map((count) => planDensity(rows(count), room));
    expect(densities).toEqual([...densities].sort());
    expect([densities[0], densities.at(-1)]).toEqual([0, 2]);
  });

  test.each([
    ['who', { who: 'three groups of four and one of five '.repeat(4) }],
    ['what to do', { do: ['Put out chairs, one for each.', 'Light the fire.', 'Hand out cards.', 'Ring.'] }],
    ['what to say', { say: ['Find two others whom you hardly know, and sit down with them. '.repeat(4)] }],
    ['steps', { steps: Array.from({ length: 16 }, (_, index) => `19:00 Step number ${index}`) }],
  ] as const)('%s takes room', (_, text) => {
    expect(planDensity(rows(6), room)).toBe(0);
    expect(planDensity(rows(6, text), room)).toBeGreaterThan(0);
  });
});
