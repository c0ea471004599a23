/** The letters that a font file has glyphs for. */
import { fontTable } from '../../src/press/layout/font-names.ts';

/** https://learn.microsoft.com/typography/opentype/spec/cmap; the formats that font files of the web use. */
export function glyphsIn(file: Buffer): Set<number> {
  const table = fontTable(file, 'cmap');
  const letters = new Set<number>();
  if (table === undefined) return letters;
  for (let index = 0; index < table.readUInt16BE(2); index++) {
    const at = table.readUInt32BE(4 + 8 * index + 4);
    switch (table.readUInt16BE(at)) {
      case 4:
        for (const letter of segmentsIn(table, at)) letters.add(letter);
        break;
      case 12:
        for (let group = 0; group < table.readUInt32BE(at + 12); group++) {
          const first = table.readUInt32BE(at + 16 + 12 * group);
          const last = table.readUInt32BE(at + 16 + 12 * group + 4);
          for (let letter = first; letter <= last; letter++) letters.add(letter);
        }
    }
  }
  return letters;
}

function* segmentsIn(table: Buffer, at: number): Generator<number> {
  const double = table.readUInt16BE(at + 6);
  for (let segment = 0; segment < double; segment += 2) {
    const last = table.readUInt16BE(at + 14 + segment);
    const first = table.readUInt16BE(at + 16 + double + segment);
    const delta = table.readUInt16BE(at + 16 + 2 * double + segment);
    const rangeAt = at + 16 + 3 * double + segment;
    const range = table.readUInt16BE(rangeAt);
    for (let letter = first; letter <= last && letter < 0xffff; letter++) {
      const glyph = range === 0 ? letter + delta : table.readUInt16BE(rangeAt + range + 2 * (letter - first));
      if (glyph % 0x10000 !== 0) yield letter;
    }
  }
}
