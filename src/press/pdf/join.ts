import {
  PDFArray,
  PDFDict,
  PDFName,
  PDFNumber,
  PDFPageTree,
  PDFRawStream,
  PDFRef,
  type PDFContext,
  type PDFDocument,
  type PDFObject,
} from '@cantoo/pdf-lib';

/**
 * Joins PDFs as Chromium writes them into one, with their tags, links and destinations. (A PDF library’s own way of
 * copying pages leaves these out.) The pages follow each other, and so do the pieces of the structure tree below
 * one `Document` element. The first PDF becomes the joined one.
 */
export function joinPdfs([first, ...others]: readonly PDFDocument[]): PDFDocument {
  if (first === undefined) throw new Error('nothing to join');
  for (const other of others) append(first, other);
  return first;
}

const name = {
  annots: PDFName.of('Annots'),
  count: PDFName.of('Count'),
  dests: PDFName.of('Dests'),
  k: PDFName.of('K'),
  kids: PDFName.of('Kids'),
  nums: PDFName.of('Nums'),
  pages: PDFName.of('Pages'),
  parent: PDFName.of('Parent'),
  parentTree: PDFName.of('ParentTree'),
  nextKey: PDFName.of('ParentTreeNextKey'),
  p: PDFName.of('P'),
  structParent: PDFName.of('StructParent'),
  structParents: PDFName.of('StructParents'),
  structTreeRoot: PDFName.of('StructTreeRoot'),
} as const;

function append(document: PDFDocument, other: PDFDocument): void {
  const { context } = document;
  const offset = context.largestObjectNumber;
  const keyOffset = structure(document)?.root.lookup(name.nextKey, PDFNumber).asNumber() ?? 0;
  for (const page of other.getPages()) shiftStructureKeys(page.node, keyOffset);
  // What the other says of itself as a whole, its dates among it, has no place in the joined one.
  const own = [other.context.trailerInfo.Info, other.context.trailerInfo.Root];
  for (const [reference, object] of other.context.enumerateIndirectObjects()) {
    if (own.includes(reference)) continue;
    context.assign(shifted(reference, offset), moved(object, context, offset));
  }
  const catalog = movedDict(other.catalog, context, offset);
  appendPages(document, catalog.get(name.pages));
  appendStructure(document, catalog.lookupMaybe(name.structTreeRoot, PDFDict), keyOffset);
  appendDestinations(document, catalog.lookupMaybe(name.dests, PDFDict));
}

/** A copy of an object for another document, in which its references point so many objects further. */
function moved(object: PDFObject, context: PDFContext, offset: number): PDFObject {
  if (object instanceof PDFRef) return shifted(object, offset);
  if (object instanceof PDFRawStream) {
    return PDFRawStream.of(movedDict(object.dict, context, offset), object.contents);
  }
  if (object instanceof PDFDict) return movedDict(object, context, offset);
  if (object instanceof PDFArray) {
    const copy = PDFArray.withContext(context);
    for (const value of object.asArray()) copy.push(moved(value, context, offset));
    return copy;
  }
  return object;
}

function movedDict(dict: PDFDict, context: PDFContext, offset: number): PDFDict {
  const copy = dict instanceof PDFPageTree ? PDFPageTree.withContext(context) : dict.clone(context);
  for (const [key, value] of dict.entries()) copy.set(key, moved(value, context, offset));
  return copy;
}

function shifted(reference: PDFRef, offset: number): PDFRef {
  return PDFRef.of(reference.objectNumber + offset, reference.generationNumber);
}

/** Pages and links find their place in the structure tree by number. */
function shiftStructureKeys(page: PDFDict, keyOffset: number): void {
  const shift = (dict: PDFDict, key: PDFName) => {
    const number = dict.lookupMaybe(key, PDFNumber);
    if (number !== undefined) dict.set(key, PDFNumber.of(number.asNumber() + keyOffset));
  };
  shift(page, name.structParents);
  const annotations = page.lookupMaybe(name.annots, PDFArray);
  for (let index = 0; index < (annotations?.size() ?? 0); index++) {
    const annotation = annotations?.lookupMaybe(index, PDFDict);
    if (annotation !== undefined) shift(annotation, name.structParent);
  }
}

function appendPages({ catalog, context }: PDFDocument, pagesRef: PDFObject | undefined): void {
  const ownRef = catalog.get(name.pages);
  const own = context.lookup(ownRef, PDFDict);
  const appended = context.lookup(pagesRef, PDFDict);
  const count = (pages: PDFDict) => pages.lookup(name.count, PDFNumber).asNumber();
  const joined = PDFPageTree.withContext(context);
  const joinedRef = context.register(joined);
  joined.set(name.count, PDFNumber.of(count(own) + count(appended)));
  for (const [pages, ref] of [
    [own, ownRef],
    [appended, pagesRef],
  ] as const) {
    pages.set(name.parent, joinedRef);
    if (ref !== undefined) joined.lookup(name.kids, PDFArray).push(ref);
  }
  catalog.set(name.pages, joinedRef);
}

interface Structure {
  readonly root: PDFDict;
  /** The one element below the root, of type `Document`. */
  readonly document: PDFDict;
  readonly documentRef: PDFObject | undefined;
}

function structure({ catalog, context }: PDFDocument): Structure | undefined {
  return structureOf(context, catalog.lookupMaybe(name.structTreeRoot, PDFDict));
}

function structureOf(context: PDFContext, root: PDFDict | undefined): Structure | undefined {
  const documentRef = root?.get(name.k);
  const document = context.lookupMaybe(documentRef, PDFDict);
  return root === undefined || document === undefined ? undefined : { root, document, documentRef };
}

function appendStructure(joined: PDFDocument, root: PDFDict | undefined, keyOffset: number): void {
  const { context } = joined;
  const own = structure(joined);
  const appended = structureOf(context, root);
  if (own === undefined || appended === undefined) return;

  const kids = kidsOf(own.document, context);
  for (const kid of kidsOf(appended.document, context).asArray()) {
    kids.push(kid);
    const element = context.lookupMaybe(kid, PDFDict);
    if (element !== undefined && own.documentRef !== undefined) element.set(name.p, own.documentRef);
  }
  own.document.set(name.k, kids);

  const numbers = (of: PDFDict) => of.lookup(name.parentTree, PDFDict).lookup(name.nums, PDFArray);
  const ownNumbers = numbers(own.root);
  numbers(appended.root)
    .asArray()
    .forEach((value, index) => {
      const isKey = index % 2 === 0 && value instanceof PDFNumber;
      ownNumbers.push(isKey ? PDFNumber.of(value.asNumber() + keyOffset) : value);
    });
  const nextKey = appended.root.lookup(name.nextKey, PDFNumber).asNumber() + keyOffset;
  own.root.set(name.nextKey, PDFNumber.of(nextKey));
}

/** The children of a structure element: one alone stands without an array. */
function kidsOf(element: PDFDict, context: PDFContext): PDFArray {
  const kids = element.get(name.k);
  const found = context.lookup(kids);
  if (found instanceof PDFArray) return found;
  const array = context.obj([]);
  if (kids !== undefined) array.push(kids);
  return array;
}

function appendDestinations(joined: PDFDocument, destinations: PDFDict | undefined): void {
  if (destinations === undefined) return;
  const { catalog, context } = joined;
  const own = context.lookupMaybe(catalog.get(name.dests), PDFDict) ?? context.obj({});
  for (const [key, destination] of destinations.entries()) {
    if (!own.has(key)) own.set(key, destination);
  }
  if (!catalog.has(name.dests)) catalog.set(name.dests, context.register(own));
}
