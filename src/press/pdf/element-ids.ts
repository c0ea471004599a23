import {
  PDFArray,
  PDFDict,
  PDFHexString,
  PDFName,
  PDFRef,
  PDFString,
  type PDFContext,
  type PDFDocument,
  type PDFObject,
} from '@cantoo/pdf-lib';

const name = {
  a: PDFName.of('A'),
  headers: PDFName.of('Headers'),
  id: PDFName.of('ID'),
  idTree: PDFName.of('IDTree'),
  kids: PDFName.of('Kids'),
  names: PDFName.of('Names'),
  s: PDFName.of('S'),
  structTreeRoot: PDFName.of('StructTreeRoot'),
} as const;

/**
 * Counts the ids of structure elements anew, by which the cells of a table name their heads, and takes away the lists of
 * them: Chromium takes numbers that differ from run to run, and that documents to be joined may have in common.
 */
export function renameElementIds(parts: readonly PDFDocument[]): void {
  let count = 0;
  for (const part of parts) {
    removeList(part);
    const renamed = new Map<string, PDFString>();
    for (const element of elementsOf(part)) {
      const old = textOf(element.get(name.id));
      if (old === undefined) continue;
      count += 1;
      const id = PDFString.of(`element${String(count).padStart(6, '0')}`);
      renamed.set(old, id);
      element.set(name.id, id);
    }
    for (const element of elementsOf(part)) {
      for (const attributes of attributesOf(element)) {
        const headers = attributes.lookupMaybe(name.headers, PDFArray);
        headers?.asArray().forEach((header, index) => {
          const id = renamed.get(textOf(header) ?? '');
          if (id !== undefined) headers.set(index, id);
        });
      }
    }
  }
}

/** Lists the elements of a joined document that have ids, as its `IDTree`. */
export function listElementIds({ context, catalog }: PDFDocument): void {
  const root = catalog.lookupMaybe(name.structTreeRoot, PDFDict);
  if (root === undefined) return;
  const listed: PDFObject[] = [];
  for (const [reference, object] of context.enumerateIndirectObjects()) {
    const id = isElement(object) ? object.get(name.id) : undefined;
    if (id !== undefined) listed.push(id, reference);
  }
  // In the order of their numbers, as a name tree has to be.
  if (listed.length > 0) root.set(name.idTree, context.obj({ Names: listed }));
}

function removeList({ context, catalog }: PDFDocument): void {
  const root = catalog.lookupMaybe(name.structTreeRoot, PDFDict);
  if (root === undefined) return;
  removeTree(context, root.get(name.idTree));
  root.delete(name.idTree);
}

function removeTree(context: PDFContext, node: PDFObject | undefined): void {
  const dict = context.lookupMaybe(node, PDFDict);
  const kids = dict?.lookupMaybe(name.kids, PDFArray)?.asArray() ?? [];
  for (const kid of kids) removeTree(context, kid);
  if (node instanceof PDFRef) context.delete(node);
}

function elementsOf({ context }: PDFDocument): PDFDict[] {
  return context.enumerateIndirectObjects().flatMap(([, object]) => (isElement(object) ? [object] : []));
}

/** Its `Type` may be left out; no other dictionary has a name as `S` and an id as a text. */
function isElement(object: PDFObject): object is PDFDict {
  return object instanceof PDFDict && object.get(name.s) instanceof PDFName;
}

function attributesOf(element: PDFDict): PDFDict[] {
  const attributes = element.lookup(name.a);
  if (attributes instanceof PDFDict) return [attributes];
  if (!(attributes instanceof PDFArray)) return [];
  return attributes
    .asArray()
    .map((_, index) => attributes.lookup(index))
    .filter((each) => each instanceof PDFDict);
}

function textOf(object: PDFObject | undefined): string | undefined {
  return object instanceof PDFString || object instanceof PDFHexString ? object.asString() : undefined;
}
