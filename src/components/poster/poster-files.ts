import { posterFormats, type Paper, type PrintDocument, type SizeMm } from '../../documents/index.ts';
import { posterSizes } from '../../schemas/index.ts';
import type { Words } from '../../words/index.ts';

/** A file of a poster, as a reader chooses it. */
export interface PosterFile {
  readonly path: string;
  readonly paper: Paper;
  readonly name: string;
  readonly help: string;
  readonly isTiled: boolean;
  readonly sizeMm: SizeMm;
}

/** Whole ones first, small ones first. */
export function posterFiles(
  { layouts }: Extract<PrintDocument, { kind: 'poster' }>,
  words: Words,
): PosterFile[] {
  const files = layouts.flatMap(({ job, format }) =>
    job.outputs.map((output): PosterFile => {
      const { paper } = job;
      const sizeMm = sizeOf(output) ?? format.trimMm;
      const size = nameOf(sizeMm);
      const isTiled = output.form === 'home';
      return {
        path: output.path,
        paper,
        name: isTiled ? words.tiled(size, words.paper[paper]) : words.whole(size),
        help: isTiled ? words.tiledHelp : words.wholeHelp,
        isTiled,
        sizeMm,
      };
    }),
  );
  return [...files.filter(({ isTiled }) => !isTiled), ...files.filter(({ isTiled }) => isTiled)];
}

type Output = PrintDocument['layouts'][number]['job']['outputs'][number];

/** Undefined for the size that was laid out. */
function sizeOf(output: Output): SizeMm | undefined {
  if (output.form === 'shop' && output.order === 'scaled') return output.sizeMm;
  if (output.form === 'home' && output.imposition.layout === 'tiles') return output.imposition.posterMm;
  return undefined;
}

/** "A2" for either orientation. */
function nameOf([widthMm, heightMm]: SizeMm): string {
  const size = posterSizes.find((each) => {
    const [shortMm, longMm] = posterFormats[each].sizeMm;
    return shortMm === Math.min(widthMm, heightMm) && longMm === Math.max(widthMm, heightMm);
  });
  return size === undefined ? '' : posterFormats[size].name;
}
