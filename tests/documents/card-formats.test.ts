import { describe, expect, test } from 'vitest';
import {
  cardBleedMm,
  cardFormats,
  cardMarginMm,
  cardSafeMm,
  cardTrimMm,
  cardTypePt,
  trimDependsOnPaper,
  type CardFormatName,
  type Paper,
} from '../../src/documents/index.ts';

const names = Object.keys(cardFormats) as CardFormatName[];
const onBoth = (measure: (paper: Paper) => unknown) => [measure('a4'), measure('letter')];

describe('the table of card formats', () => {
  test('trims, on A4 and on Letter', () => {
    expect(names.map((name) => [name, ...onBoth((paper) => cardTrimMm(name, paper))])).toEqual([
      ['quarter', [105, 148], [107.95, 139.7]],
      ['eighth', [74, 105], [69.85, 107.95]],
      ['poker', [63.5, 88.9], [63.5, 88.9]],
      ['tarot', [70, 120], [70, 120]],
      ['index', [76.2, 127], [76.2, 127]],
      ['jumbo', [88.9, 127], [88.9, 127]],
      ['postcard', [101.6, 152.4], [101.6, 152.4]],
      ['large', [148, 210], [139.7, 215.9]],
    ]);
  });

  test('only parts of a sheet are laid out once for each paper', () => {
    expect(names.filter(trimDependsOnPaper)).toEqual(['quarter', 'eighth', 'large']);
    expect(names.filter((name) => cardMarginMm(name) === 0)).toEqual(['quarter', 'eighth', 'large']);
  });

  test('type, on A4 and on Letter', () => {
    expect(names.map((name) => [name, ...onBoth((paper) => cardTypePt(name, paper))])).toEqual([
      ['quarter', 9.1, 9],
      ['eighth', 7.5, 7.5],
      ['poker', 7.5, 7.5],
      ['tarot', 7.5, 7.5],
      ['index', 7.5, 7.5],
      ['jumbo', 7.8, 7.8],
      ['postcard', 9.1, 9.1],
      ['large', 18, 18],
    ]);
  });

  test.each(names)('%s: text keeps further in than a shop cuts, and leaves most of the card free', (name) => {
    for (const paper of ['a4', 'letter'] as const) {
      const [widthMm, heightMm] = cardTrimMm(name, paper);
      const safeMm = cardSafeMm(name);
      expect(widthMm).toBeLessThan(heightMm);
      expect(safeMm).toBeGreaterThan(cardBleedMm(name, paper));
      expect(safeMm + cardMarginMm(name)).toBeGreaterThanOrEqual(5);
      expect(widthMm - 2 * safeMm).toBeGreaterThanOrEqual(50);
    }
  });

  test('bleed: 3 mm where shops measure in millimetres, an eighth of an inch elsewhere', () => {
    expect(names.map((name) => onBoth((paper) => cardBleedMm(name, paper)))).toEqual([
      [3, 3.175],
      [3, 3.175],
      [3.175, 3.175],
      [3, 3],
      [3.175, 3.175],
      [3.175, 3.175],
      [3.175, 3.175],
      [3, 3.175],
    ]);
  });
});
