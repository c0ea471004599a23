import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dividePieces, facesNeeded } from '../../src/cards/divide.ts';
import { faceRoom, textHeightEm, wordsFit } from '../../src/cards/face-room.ts';
import { planPractice } from '../../src/cards/practice-plan.ts';
import { planText, textSize } from '../../src/cards/text-plan.ts';

const heights = fc.array(fc.integer({ min: 1, max: 50 }), { minLength: 1, maxLength: 14 });
const same = (height: number) => height;
const sum = (numbers: readonly number[]) => numbers.reduce((total, each) => total + each, 0);

describe('pieces on faces', () => {
  test('each is there once, in order', () => {
    fc.assert(
      fc.property(heights, fc.integer({ min: 1, max: 9 }), (pieces, faces) => {
        const divided = dividePieces(pieces, faces, same);
        expect(divided).toHaveLength(faces);
        expect(divided.flat()).toEqual(pieces);
        // Only the last faces are empty.
        const filled = divided.filter((face) => face.length > 0).length;
        expect(filled).toBe(Math.min(faces, pieces.length));
        expect(divided.slice(0, filled).every((face) => face.length > 0)).toBe(true);
      }),
    );
  });

  test('no face is fuller than need be by more than its largest piece', () => {
    fc.assert(
      fc.property(heights, fc.integer({ min: 1, max: 9 }), (pieces, faces) => {
        const fullest = Math.max(...dividePieces(pieces, faces, same).map(sum));
        expect(fullest).toBeLessThanOrEqual(sum(pieces) / faces + 2 * Math.max(...pieces));
      }),
    );
  });

  test('are balanced', () => {
    expect(dividePieces([5, 5, 5, 5], 2, same)).toEqual([
      [5, 5],
      [5, 5],
    ]);
    expect(dividePieces([9, 1, 1, 1, 6], 2, same)).toEqual([[9], [1, 1, 1, 6]]);
  });

  test('take as few faces as they fit on, and never more than allowed', () => {
    const needed = (most: number) => facesNeeded([4, 4, 4], { most, heightEm: 8, heightOf: same });
    expect([needed(5), needed(2), needed(1)]).toEqual([2, 2, 1]);
    expect(facesNeeded([20], { most: 3, heightEm: 8, heightOf: same })).toBe(3);
  });
});

const room = faceRoom({ trimMm: [105, 148], safeMm: 7, textPt: 9.1 });
const small = faceRoom({ trimMm: [63.5, 88.9], safeMm: 5, textPt: 8 });

test('a text is as high as its lines', () => {
  const setting = { widthEm: 20, sizeEm: 1, lineHeight: 1.5, typeface: 'reading' } as const;
  expect(textHeightEm('あ'.repeat(38), setting)).toBe(3);
  expect(textHeightEm('a', setting)).toBe(1.5);
  expect(textHeightEm('', setting)).toBe(0);
  expect(textHeightEm('a\nb', setting)).toBe(3);
  expect(textHeightEm('あ'.repeat(38), { ...setting, sizeEm: 2 })).toBe(4 * 3);
});

test('a word fits where no line has to break it', () => {
  const fits = (text: string, sizeEm: number) => wordsFit(text, { widthEm: 10, sizeEm, typeface: 'heading' });
  expect(fits('An evening for everyone', 1.5)).toBe(true);
  expect(fits('An extraordinarily long evening', 1.5)).toBe(false);
  expect(fits('An extraordinarily long evening', 1)).toBe(true);
});

test('short words are large, long ones small but never below running text', () => {
  const sizeOf = (letters: number) => textSize({ text: 'word '.repeat(letters / 5) }, room);
  const sizes = [10, 100, 300, 500, 900, 5000].map(sizeOf);
  expect(sizes).toEqual([...sizes].sort((a, b) => b - a));
  expect(sizes[0]).toBeGreaterThan(2);
  expect(sizes.at(-1)).toBe(1);
});

test('a text has a face for every part of it, and an even number of faces', () => {
  const part = (letters: number) => ({ nodes: [], html: '', text: 'word '.repeat(letters / 5) });
  expect(planText([part(200)], { room, mostCards: 4 })).toEqual([[part(200)], []]);
  const long = planText(
    Array.from({ length: 12 }, () => part(300)),
    { room: small, mostCards: 4 },
  );
  expect(long.length % 2).toBe(0);
  expect(long.flat()).toHaveLength(12);
});

describe('a practice', () => {
  const step = { nodes: [], html: '<li>', head: 'A step', text: 'It is time. '.repeat(8) };
  const steps = Array.from({ length: 7 }, () => step);
  const care = { nodes: [], html: '<div>', text: 'It is time. '.repeat(10) };
  const front = {
    title: 'A title',
    summary: 'word '.repeat(20),
    facts: ['3 people', '10 min'],
    preparation: ['a pen'],
    lines: ['Host. Begins.'],
    note: '',
  };

  test('is on one card where it fits', () => {
    const plan = planPractice({ steps, care }, { front, room, mostCards: 3 });
    expect([plan.cards, plan.faces.length, plan.preparationInFront]).toEqual([1, 1, true]);
  });

  test('runs over several, no step cut in two and care last', () => {
    const { cards, faces } = planPractice({ steps, care }, { front, room: small, mostCards: 3 });
    expect(cards).toBeGreaterThan(1);
    expect(faces).toHaveLength(2 * cards - 1);
    expect(faces.flatMap((face) => face.steps)).toEqual(steps);
    const withSteps = faces.filter((face) => face.steps.length > 0 || face.care !== undefined);
    expect(withSteps.map((face) => face.care !== undefined)).toEqual(
      withSteps.map((_, index) => index === withSteps.length - 1),
    );
  });

  test('stays on one where no more are allowed', () => {
    const plan = planPractice({ steps, care }, { front, room: small, mostCards: 1 });
    expect([plan.cards, plan.preparationInFront]).toEqual([1, true]);
  });

  test('moves what to prepare behind a front that is too full', () => {
    const full = { ...front, preparation: Array.from({ length: 6 }, () => 'word '.repeat(20)) };
    const { preparationInFront, faces } = planPractice(
      { steps, care },
      { front: full, room: small, mostCards: 4 },
    );
    expect(preparationInFront).toBe(false);
    expect(faces.map(({ hasPreparation }) => hasPreparation).indexOf(true)).toBe(0);
  });
});
