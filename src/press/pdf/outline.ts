import { PDFDict, PDFHexString, PDFName, type PDFDocument, type PDFRef } from '@cantoo/pdf-lib';

/** A heading, in the order of the text. */
export interface OutlineHeading {
  /** From 1, the highest. */
  readonly level: number;
  readonly text: string;
  /** From 0. */
  readonly pageIndex: number;
  /** Distance from the top of the page, in points. */
  readonly yPt: number;
}

interface Item {
  readonly ref: PDFRef;
  readonly dict: PDFDict;
  readonly level: number;
  readonly children: Item[];
}

/** Gives a PDF its outline, the tree of headings that readers show beside the text; all of it open. */
export function setOutline(document: PDFDocument, headings: readonly OutlineHeading[]): void {
  if (headings.length === 0) return;
  const { context, catalog } = document;
  const pages = document.getPages();
  const rootDict = context.obj({ Type: 'Outlines' });
  const root: Item = { ref: context.register(rootDict), dict: rootDict, level: 0, children: [] };
  const open = [root];
  for (const { level, text, pageIndex, yPt } of headings) {
    const page = pages[pageIndex];
    if (page === undefined) continue;
    const { y, height } = page.getCropBox();
    const dict = context.obj({ Dest: [page.ref, 'XYZ', 0, Math.round(y + height - yPt), 0] });
    dict.set(PDFName.of('Title'), PDFHexString.fromText(text));
    const item: Item = { ref: context.register(dict), dict, level, children: [] };
    while (open.length > 1 && (open.at(-1)?.level ?? 0) >= level) open.pop();
    open.at(-1)?.children.push(item);
    open.push(item);
  }
  link(root);
  catalog.set(PDFName.of('Outlines'), root.ref);
}

/** Ties each item to its parent, neighbours and children. Returns how many items are below it. */
function link({ ref, dict, children }: Item): number {
  let count = children.length;
  children.forEach((child, index) => {
    child.dict.set(PDFName.of('Parent'), ref);
    const previous = children[index - 1];
    const next = children[index + 1];
    if (previous !== undefined) child.dict.set(PDFName.of('Prev'), previous.ref);
    if (next !== undefined) child.dict.set(PDFName.of('Next'), next.ref);
    count += link(child);
  });
  const first = children[0];
  const last = children.at(-1);
  if (first === undefined || last === undefined) return 0;
  dict.set(PDFName.of('First'), first.ref);
  dict.set(PDFName.of('Last'), last.ref);
  dict.set(PDFName.of('Count'), dict.context.obj(count));
  return count;
}
