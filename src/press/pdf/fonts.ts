import { PDFArray, PDFDict, PDFName, type PDFDocument } from '@cantoo/pdf-lib';

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
