/** Sizes of type in books. Every line of text is as high as one line of the grid, or one and a half. */
export type TextSize = 'standard' | 'large';

interface BookType {
  /** The height of a line; all there is on a page stands on a grid of half such lines. */
  readonly linePt: number;
  readonly textPt: number;
  /** Labels, facts, tables. */
  readonly labelPt: number;
  /** Notes, imprints, credits. */
  readonly smallPt: number;
  readonly runningPt: number;
  /** Headings, from chapters down. */
  readonly headingsPt: readonly [number, number, number, number];
  readonly coverPt: number;
}

/** Whole pixels: a browser puts letters on no others. */
const types: Readonly<Record<TextSize, BookType>> = {
  standard: {
    linePt: 13.5,
    textPt: 9.75,
    labelPt: 9,
    smallPt: 8.25,
    runningPt: 8.25,
    headingsPt: [18, 13.5, 11.25, 10.5],
    coverPt: 33,
  },
  // Nothing is smaller than 16 pt, which is where large print begins.
  large: {
    linePt: 22.5,
    textPt: 16.5,
    labelPt: 16.5,
    smallPt: 16.5,
    runningPt: 16.5,
    headingsPt: [28.5, 22.5, 18.75, 17.25],
    coverPt: 42,
  },
};

export function bookType(textSize: TextSize): BookType {
  return types[textSize];
}

/** The sizes as variables, for the style sheets of books. */
export function bookTypeCss(textSize: TextSize): string {
  const { linePt, textPt, labelPt, smallPt, headingsPt, coverPt } = types[textSize];
  const sizes = {
    line: linePt,
    half: linePt / 2,
    tall: linePt * 1.5,
    text: textPt,
    label: labelPt,
    small: smallPt,
    cover: coverPt,
    'write-line': Math.max(linePt * 1.5, 27),
    mark: textSize === 'large' ? textPt : textPt * 0.72,
    reference: textSize === 'large' ? textPt : textPt * 0.92,
    ...Object.fromEntries(headingsPt.map((pt, index) => [`h${index + 1}`, pt])),
  };
  const variables = Object.entries(sizes).map(([name, pt]) => `--${name}: ${pt}pt;`);
  return `:root { ${variables.join(' ')} }\n`;
}
