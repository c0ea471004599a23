import {
  PDFArray,
  PDFName,
  PDFObjectCopier,
  PDFRawStream,
  type PDFDocument,
  type PDFPage,
  type PDFRef,
} from '@cantoo/pdf-lib';
import { loadPdf } from './open.ts';

/** The pages of a finished `reading` PDF, opened once for all that is made of them. */
export interface Faces {
  readonly pdf: Uint8Array;
  readonly document: PDFDocument;
  /** For each page, from 0, the first one that looks the same: the backs of a deck are often all alike. */
  readonly sameAs: readonly number[];
}

/**
 * Opens a PDF, unless it is open already. `digests` tells which pages are alike to the eye; their content in the PDF
 * differs by where the browser laid them.
 */
export async function openFaces(
  pdf: Uint8Array,
  {
    digests = [],
    document: opened,
  }: { digests?: readonly string[]; document?: PDFDocument | undefined } = {},
): Promise<Faces> {
  const document = opened ?? (await loadPdf(pdf));
  const first = new Map<string, number>();
  const sameAs = document.getPages().map((_, index) => {
    const digest = digests[index] ?? `page ${index}`;
    if (!first.has(digest)) first.set(digest, index);
    return first.get(digest) ?? index;
  });
  return { pdf, document, sameAs };
}

/** The pages that look like no other before them, from 1. */
export function distinctPages({ sameAs }: Faces): number[] {
  return sameAs.flatMap((same, index) => (same === index ? [index + 1] : []));
}

/** What is known of the distinct pages, for every page. */
export function forEveryPage<Known>({ sameAs }: Faces, known: readonly Known[]): Known[] {
  const order = [...new Set(sameAs)];
  return sameAs.map((same) => known[order.indexOf(same)] as Known);
}

/** Draws pages of one document in another; pages that look the same are carried over once. */
export class FaceCopier {
  readonly #forms = new Map<number, PDFRef>();
  readonly #faces: Faces;
  readonly #target: PDFDocument;
  readonly #copier: PDFObjectCopier;

  constructor(faces: Faces, target: PDFDocument) {
    this.#faces = faces;
    this.#target = target;
    this.#copier = PDFObjectCopier.for(faces.document.context, target.context);
  }

  /** A form that draws the page of an index from 0, its lower left corner at the origin; undefined where there is none. */
  formOf(index: number): PDFRef | undefined {
    const same = this.#faces.sameAs[index];
    const page = same === undefined ? undefined : this.#faces.document.getPage(same);
    if (same === undefined || page === undefined) return undefined;
    const known = this.#forms.get(same);
    if (known !== undefined) return known;
    const form = this.#target.context.register(this.#copy(page));
    this.#forms.set(same, form);
    return form;
  }

  /** The page’s content as it is stored: unpacking and packing it again would take most of the time. */
  #copy(page: PDFPage): PDFRawStream {
    const content = contentOf(page);
    const { x, y, width, height } = page.getCropBox();
    const dict = this.#target.context.obj({
      Type: 'XObject',
      Subtype: 'Form',
      BBox: [x, y, x + width, y + height],
      Matrix: [1, 0, 0, 1, -x, -y],
    });
    for (const key of ['Filter', 'DecodeParms'].map((name) => PDFName.of(name))) {
      const value = content.dict.get(key);
      if (value !== undefined) dict.set(key, this.#copier.copy(value));
    }
    const resources = page.node.Resources();
    if (resources !== undefined) dict.set(PDFName.of('Resources'), this.#copier.copy(resources));
    const group = page.node.lookup(PDFName.of('Group'));
    if (group !== undefined) dict.set(PDFName.of('Group'), this.#copier.copy(group));
    return PDFRawStream.of(dict, content.contents);
  }
}

/** Chromium writes one stream for each page. */
function contentOf(page: PDFPage): PDFRawStream {
  const contents = page.node.Contents();
  const stream = contents instanceof PDFArray && contents.size() === 1 ? contents.lookup(0) : contents;
  if (stream instanceof PDFRawStream) return stream;
  throw new Error('a page of a finished PDF has no single stream of content');
}
