/** The heads of tables are named by ids that depend on the document alone, and are its own in joined ones. */
import { PDFArray, PDFDict, PDFDocument, PDFName, PDFString } from '@cantoo/pdf-lib';
import { expect, test } from 'vitest';
import { listElementIds, renameElementIds } from '../../src/press/pdf/element-ids.ts';
import { joinPdfs } from '../../src/press/pdf/join.ts';

/** A page with a table of a head and a cell, as Chromium tags it, whose head has this id. */
async function tableWith(id: string): Promise<PDFDocument> {
  const document = await PDFDocument.create();
  document.addPage([100, 100]);
  const { context, catalog } = document;
  const head = context.register(
    context.obj({ Type: 'StructElem', S: 'TH', A: [{ O: 'Table', Scope: 'Column' }], ID: PDFString.of(id) }),
  );
  const cell = context.register(
    context.obj({ Type: 'StructElem', S: 'TD', A: [{ O: 'Table', Headers: [PDFString.of(id)] }] }),
  );
  const whole = context.register(context.obj({ Type: 'StructElem', S: 'Document', K: [head, cell] }));
  const leaf = context.register(context.obj({ Names: [PDFString.of(id), head] }));
  catalog.set(
    PDFName.of('StructTreeRoot'),
    context.register(
      context.obj({
        K: whole,
        ParentTree: { Nums: [] },
        ParentTreeNextKey: 0,
        IDTree: context.register(context.obj({ Kids: [leaf] })),
      }),
    ),
  );
  return document;
}

async function joined(...ids: readonly string[]) {
  const parts = await Promise.all(ids.map(tableWith));
  renameElementIds(parts);
  const document = joinPdfs(parts);
  listElementIds(document);
  const objects = document.context.enumerateIndirectObjects().map(([, object]) => object);
  const elements = objects
    .filter((object) => object instanceof PDFDict)
    .filter((dict) => dict.has(PDFName.of('S')));
  const idTree = document.catalog
    .lookup(PDFName.of('StructTreeRoot'), PDFDict)
    .lookup(PDFName.of('IDTree'), PDFDict)
    .lookup(PDFName.of('Names'), PDFArray);
  return {
    heads: elements.flatMap((each) => each.lookupMaybe(PDFName.of('ID'), PDFString)?.asString() ?? []),
    named: elements.flatMap(
      (each) =>
        each
          .lookup(PDFName.of('A'))
          ?.toString()
          .match(/(?<=Headers \[ \()\w+/) ?? [],
    ),
    /** All texts in the file, also of objects that nothing leads to. */
    texts: objects.map(String).join('\n'),
    listed: idTree.asArray().flatMap((each) => (each instanceof PDFString ? each.asString() : [])),
  };
}

test('whatever numbers a browser gave, the ids are the same', async () => {
  const once = await joined('node00000421');
  expect(once.heads).toEqual(['element000001']);
  expect(await joined('node00000419')).toEqual(once);
});

test('parts that have ids in common keep their tables apart, and one list has them all', async () => {
  const { heads, named, listed, texts } = await joined('node7', 'node7', 'node9');
  expect(heads).toEqual(['element000001', 'element000002', 'element000003']);
  expect(named).toEqual(heads);
  expect(listed).toEqual(heads);
  expect(texts).not.toContain('node');
});
