import { z } from 'zod';

/**
 * What a print page says of itself to the press, as JSON in `<script type="application/json" id="print-job">`.
 * This is all the press knows of a document: it reads built HTML, never content.
 */
const sizeMm = z.tuple([z.number().positive(), z.number().positive()]);

const imposition = z.discriminatedUnion('layout', [
  /** Faces run front, back, front, back …; a grid of cards on a sheet, cut apart. */
  z.strictObject({
    layout: z.literal('cards'),
    columns: z.int().positive(),
    rows: z.int().positive(),
    /** Whether each card stands once or fills a sheet with copies. */
    copies: z.enum(['once', 'fill-sheet']),
  }),
  /** Each page fills one sheet with copies of itself; printed on one side. */
  z.strictObject({ layout: z.literal('copies'), columns: z.int().positive(), rows: z.int().positive() }),
  /** Saddle-stitched: folded in the middle and stapled. */
  z.strictObject({ layout: z.literal('booklet') }),
]);

export type ImpositionPlan = z.infer<typeof imposition>;

/** A PDF’s place in the downloads folder. Its picture lies beside it, of the same name. */
const pdfPath = z.string().refine(isPdfPath, {
  error: 'must lie inside the downloads folder and end in .pdf: card/case-clinic/case-clinic.pdf',
});

const output = z.discriminatedUnion('form', [
  z.strictObject({ form: z.literal('reading'), path: pdfPath }),
  z.strictObject({
    form: z.literal('home'),
    path: pdfPath,
    sheetMm: sizeMm,
    duplex: z.enum(['none', 'long-edge', 'short-edge']),
    imposition,
  }),
]);

export type PrintOutput = z.infer<typeof output>;

export const printJobSchema = z.strictObject({
  id: z.string(),
  kind: z.string(),
  title: z.string(),
  lang: z.string(),
  /** The content files it is made of, for people: `content/practices/case-clinic.md`. */
  sources: z.array(z.string()),
  edition: z.string().nullable(),
  textSize: z.string().nullable(),
  paper: z.enum(['a4', 'letter']),
  /** Width and height of a finished page. */
  trimMm: sizeMm,
  /** Files to make from the one layout; paths relative to the downloads folder. */
  outputs: z.array(output).min(1),
});

export type PrintJob = z.infer<typeof printJobSchema>;

export const printJobElementId = 'print-job';

/** Whether a path names a PDF below the folder it is relative to, and not beside or above it, on every system. */
export function isPdfPath(path: string): boolean {
  const parts = path.split('/');
  return path.endsWith('.pdf') && !/[\\:\0]/.test(path) && parts.every((part) => !/^\.*$/.test(part));
}

/** Where the picture of a PDF’s first page lies. */
export function picturePathOf(pdfPath: string): string {
  return pdfPath.replace(/\.pdf$/, '.png');
}
