import { z } from 'zod';

/**
 * What a print page says of itself to the press, as JSON in `<script type="application/json" id="print-job">`.
 * This is all the press knows of a document: it reads built HTML, never content.
 */
const sizeMm = z.tuple([z.number().positive(), z.number().positive()]);

const count = z.int().positive();

/** Where the spine of a book is: left when left out, right where its text runs from the right. */
const boundOn = z.enum(['left', 'right']).optional();

const imposition = z.discriminatedUnion('layout', [
  /** Faces run front, back, front, back …; a grid of cards on a sheet, cut apart. */
  z.strictObject({
    layout: z.literal('cards'),
    columns: count,
    rows: count,
    /** Whether each card stands once or fills a sheet with copies. */
    copies: z.enum(['once', 'fill-sheet']),
    /** Leaves the backs unprinted, where fronts say all that is needed. */
    frontsOnly: z.boolean().optional(),
    /** Every page is a front, and backs stay empty. */
    sides: z.literal(1).optional(),
  }),
  /** Fronts and backs side by side over a fold across the middle of the sheet; printed on one side. */
  z.strictObject({
    layout: z.literal('fold-over'),
    fold: z.enum(['vertical', 'horizontal']),
    pairs: count,
  }),
  /** Each page fills one sheet with copies of itself; printed on one side. */
  z.strictObject({ layout: z.literal('copies'), columns: count, rows: count }),
  /** Saddle-stitched: folded in the middle and stapled; a thick book in signatures. */
  z.strictObject({
    layout: z.literal('booklet'),
    /** How many pages at each end belong to the cover; blanks come inside it. 1 when left out. */
    coverPages: z.union([z.literal(0), z.literal(1), z.literal(2)]).optional(),
    /** How far the pages of a sheet move to the fold for each sheet around it; nothing when left out. */
    paperThicknessMm: z.number().nonnegative().optional(),
    boundOn,
  }),
  /** Two pages side by side, as the open book shows them. */
  z.strictObject({ layout: z.literal('two-up'), boundOn }),
  /** A page on each side of a sheet. */
  z.strictObject({ layout: z.literal('plain') }),
  /** Each page, made as large as a poster, on several sheets to be cut and glued together. */
  z.strictObject({
    layout: z.literal('tiles'),
    posterMm: sizeMm,
    /** The rim of a sheet that stays empty. */
    marginMm: z.number().nonnegative(),
    /** The strip that the next sheet is glued on. */
    glueMm: z.number().nonnegative(),
  }),
]);

export type ImpositionPlan = z.infer<typeof imposition>;

/** A PDF’s place in the downloads folder. Its picture lies beside it, of the same name. */
const pdfPath = z.string().refine(isPdfPath, {
  error: 'must lie inside the downloads folder and end in .pdf: card/case-clinic/case-clinic.pdf',
});
const zipPath = z.string().refine(isZipPath, {
  error: 'must lie inside the downloads folder and end in .zip: deck/crew-deck/crew-deck.zip',
});

const paper = z.enum(['a4', 'letter']);

const output = z.discriminatedUnion('form', [
  z.strictObject({
    form: z.literal('reading'),
    path: pdfPath,
    /** How it is printed at home where it fits its paper as it is: a page to a side. */
    duplex: z.enum(['none', 'long-edge']).optional(),
  }),
  z.strictObject({
    form: z.literal('home'),
    path: pdfPath,
    /** What it is printed on, where one layout serves several papers. */
    paper: paper.optional(),
    sheetMm: sizeMm,
    duplex: z.enum(['none', 'long-edge', 'short-edge']),
    imposition,
    /** How far everything on backs moves to make up for the printer’s drift: right and up, in millimetres. */
    backOffsetMm: z.strictObject({ x: z.number(), y: z.number() }).optional(),
    /** The page, from 1, of another print page that comes first and says how to print, cut and fold this. */
    ticket: z.strictObject({ address: z.string(), page: count }).optional(),
  }),
  z.discriminatedUnion('order', [
    /** For a print shop: the laid-out faces with their bleed, each card’s front first. */
    z.strictObject({ form: z.literal('shop'), path: pdfPath, order: z.literal('front-back') }),
    /** The same with each card’s back first. */
    z.strictObject({ form: z.literal('shop'), path: pdfPath, order: z.literal('back-front') }),
    /** For a print shop: pictures of the faces with their bleed, numbered, in a zip. */
    z.strictObject({
      form: z.literal('shop'),
      order: z.literal('pictures'),
      path: zipPath,
      dotsPerInch: z.number().positive(),
      /** Whether it is only made when it is asked for. */
      onRequest: z.literal(true).optional(),
    }),
    /** For a copy shop: each page made as large as a sheet, without bleed or marks. */
    z.strictObject({ form: z.literal('shop'), order: z.literal('scaled'), path: pdfPath, sizeMm }),
  ]),
]);

export type PrintOutput = z.infer<typeof output>;

/** A file to print at home: on sheets of its own, or to read as well. */
export type HomeFile = Extract<PrintOutput, { form: 'home' }> | AsItIs;
type AsItIs = Extract<PrintOutput, { form: 'reading' }> & { readonly duplex: 'none' | 'long-edge' };

/** Whether it is made before anybody asks for it. */
export function isPrintedInAdvance(output: PrintOutput): boolean {
  return !('onRequest' in output);
}

export function isForHome(output: PrintOutput): output is HomeFile {
  return output.form === 'home' || (output.form === 'reading' && output.duplex !== undefined);
}

export const printJobSchema = z.strictObject({
  id: z.string(),
  kind: z.string(),
  title: z.string(),
  lang: z.string(),
  /** The content files it is made of, for people: `content/practices/case-clinic.md`. */
  sources: z.array(z.string()),
  edition: z.string().nullable(),
  textSize: z.string().nullable(),
  /** The size of a deck’s cards; left out for everything else. */
  size: z.string().optional(),
  paper,
  /** Width and height of a finished page. */
  trimMm: sizeMm,
  /** How far the laid-out page goes beyond the trim on each side, for a shop’s knife; nothing when left out. */
  bleedMm: z.number().positive().optional(),
  /** Pages at the end of the layout, front, back …, that only fill sheets which would stay partly empty. */
  fillerPages: z.int().nonnegative().optional(),
  /** Printed files that belong together, this one’s among them; their sheets are counted on this page. */
  kit: z
    .strictObject({
      /** The zip they are packed in. */
      path: zipPath,
      files: z.array(
        z.strictObject({
          path: pdfPath,
          /** Where it lies in the zip. */
          name: pdfPath,
          /** How often it is to be printed. */
          times: count,
        }),
      ),
    })
    .optional(),
  /** Files to make from the one layout; paths relative to the downloads folder. */
  outputs: z.array(output).min(1),
});

export type PrintJob = z.infer<typeof printJobSchema>;
export type PrintKit = NonNullable<PrintJob['kit']>;

export const printJobElementId = 'print-job';

/** Whether a path names a PDF below the folder it is relative to, and not beside or above it, on every system. */
export function isPdfPath(path: string): boolean {
  return path.endsWith('.pdf') && isInside(path);
}

/** The same for a zip. */
export function isZipPath(path: string): boolean {
  return path.endsWith('.zip') && isInside(path);
}

function isInside(path: string): boolean {
  return !/[\\:\0]/.test(path) && path.split('/').every((part) => !/^\.*$/.test(part));
}

/** Where the picture of a file’s first page lies. */
export function picturePathOf(path: string): string {
  return path.replace(/\.(pdf|zip)$/, '.webp');
}
