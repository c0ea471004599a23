import {
  decodePDFRawStream,
  PDFArray,
  PDFDict,
  PDFName,
  PDFRawStream,
  type PDFDocument,
  type PDFRef,
} from '@cantoo/pdf-lib';
import { groupBy } from '../group-by.ts';

/** A font of a PDF, and what is drawn with it. */
export interface UsedFont {
  /** Its PostScript name: `Literata-Regular`. */
  readonly name: string;
  readonly letters: string;
  /** From 1. */
  readonly pages: readonly number[];
}

/** The names of fonts that a PDF uses without carrying them. */
export function unembeddedFonts(document: PDFDocument): string[] {
  const names: string[] = [];
  for (const [, object] of document.context.enumerateIndirectObjects()) {
    if (!(object instanceof PDFDict) || object.lookup(PDFName.of('Type')) !== PDFName.of('Font')) continue;
    const subtype = object.lookup(PDFName.of('Subtype'));
    // Type 3 glyphs are drawings in the file itself; a composite font’s descriptor is its descendant’s.
    if (subtype === PDFName.of('Type3')) continue;
    const descendants = object.lookupMaybe(PDFName.of('DescendantFonts'), PDFArray);
    const font = descendants === undefined ? object : descendants.lookup(0, PDFDict);
    const descriptor = font.lookupMaybe(PDFName.of('FontDescriptor'), PDFDict);
    const isEmbedded = ['FontFile', 'FontFile2', 'FontFile3'].some(
      (key) => descriptor?.has(PDFName.of(key)) === true,
    );
    if (!isEmbedded) names.push(String(object.get(PDFName.of('BaseFont')) ?? 'unnamed'));
  }
  return [...new Set(names)].sort();
}

/** The fonts that pages are drawn with and that have none of these PostScript names. */
export function fontsBeside(known: ReadonlySet<string>, document: PDFDocument): UsedFont[] {
  const pagesOf = new Map<PDFRef | PDFDict, { font: PDFDict; pages: number[] }>();
  document.getPages().forEach((page, index) => {
    const fonts = page.node.Resources()?.lookupMaybe(PDFName.of('Font'), PDFDict);
    for (const [key, value] of fonts?.entries() ?? []) {
      const font = fonts?.lookupMaybe(key, PDFDict);
      if (font === undefined) continue;
      const at = value as PDFRef | PDFDict;
      const found = pagesOf.get(at) ?? { font, pages: [] };
      found.pages.push(index + 1);
      pagesOf.set(at, found);
    }
  });
  const used = [...pagesOf.values()].map(({ font, pages }) => ({ name: nameOf(font), font, pages }));
  const beside = groupBy(
    used.filter(({ name }) => !known.has(name)),
    ({ name }) => name,
  );
  return [...beside].map(([name, fonts]) => ({
    name,
    letters: [...new Set(fonts.flatMap(({ font }) => lettersOf(font)))].join(''),
    pages: [...new Set(fonts.flatMap(({ pages }) => pages))].sort((a, b) => a - b),
  }));
}

/** Without the letters that mark it as a part of the font. */
function nameOf(font: PDFDict): string {
  const descriptor = font.lookupMaybe(PDFName.of('FontDescriptor'), PDFDict);
  const name =
    font.lookupMaybe(PDFName.of('BaseFont'), PDFName) ??
    descriptor?.lookupMaybe(PDFName.of('FontName'), PDFName);
  return name?.decodeText().replace(/^[A-Z]{6}\+/, '') ?? 'unnamed';
}

/** The letters a font is used for: Chromium lists no others (`ToUnicode`). */
function lettersOf(font: PDFDict): string[] {
  const stream = font.lookup(PDFName.of('ToUnicode'));
  if (!(stream instanceof PDFRawStream)) return [];
  const map = Buffer.from(decodePDFRawStream(stream).decode()).toString('latin1');
  const letters: string[] = [];
  for (const [, kind, rows = ''] of map.matchAll(/begin(bfchar|bfrange)(.*?)endbf/gs)) {
    const codes = [...rows.matchAll(/<([0-9a-f]*)>/gi)].map(([, hex = '']) => hex);
    const step = kind === 'bfchar' ? 2 : 3;
    for (let at = 0; at + step <= codes.length; at += step) {
      const text = Buffer.from(codes[at + step - 1] ?? '', 'hex')
        .swap16()
        .toString('utf16le');
      const count = step === 2 ? 1 : parseInt(codes[at + 1] ?? '', 16) - parseInt(codes[at] ?? '', 16) + 1;
      const first = text.codePointAt(0) ?? 0;
      if (count === 1) letters.push(...Array.from(text));
      else for (let each = 0; each < count; each++) letters.push(String.fromCodePoint(first + each));
    }
  }
  return letters;
}
