import type { Poster, Toolkit } from '../library/index.ts';
import type { PosterSizeName } from '../schemas/index.ts';
import type { PrintLayout } from './print-document.ts';
import type { Paper } from './paper.ts';
import { documentNames } from './names.ts';
import { isLaidOutSize, laidOutSize, posterFormats, posterSizeMm, tiledFormat } from './poster-formats.ts';
import type { PrintOutput } from '../print-job.ts';

/**
 * A poster is laid out once for each paper that it has sizes for; from that are made a file of each size, and one of
 * sheets to be glued together.
 */
export function posterLayouts(poster: Poster, { settings }: Toolkit): PrintLayout[] {
  return settings.papers.flatMap((paper): PrintLayout[] => {
    const sizes = tiledSizes(poster, paper);
    if (sizes.length === 0) return [];
    const { name, sizeMm } = laidOutSize(paper, poster.orientation);
    return [
      {
        address: `poster/${poster.id}/${paper}`,
        prefix: documentNames(poster).prefix,
        format: { name, trimMm: sizeMm },
        edition: null,
        size: undefined,
        form: 'home',
        job: {
          id: poster.id,
          kind: 'poster',
          title: poster.title,
          lang: poster.language,
          sources: [poster.file],
          edition: null,
          textSize: null,
          paper,
          trimMm: [...sizeMm],
          outputs: outputsOf(poster, { paper, sizes }),
        },
      },
    ];
  });
}

/** The sizes of a poster that are tiled onto a paper, in the order of their files and of the pages of their ticket. */
export function tiledSizes({ sizes }: Poster, paper: Paper): PosterSizeName[] {
  return sizes.filter((size) => posterFormats[size].paper === paper);
}

/** Where on the site the tickets of a poster’s tiled files stand, relative to its base. */
export function posterTicketAddress(poster: Poster, paper: Paper): string {
  return `${documentNames(poster).prefix}print/ticket/poster/${poster.id}/${paper}/`;
}

function outputsOf(
  poster: Poster,
  { paper, sizes }: { paper: Paper; sizes: readonly PosterSizeName[] },
): PrintOutput[] {
  const { orientation } = poster;
  const { folder, stem: begin } = documentNames(poster);
  const stem = `poster/${folder}/${begin}-poster`;
  return [
    { form: 'reading', path: `${stem}-${paper === 'a4' ? 'a3' : 'tabloid'}-reading.pdf` },
    ...sizes
      .filter((size) => !isLaidOutSize(size))
      .map((size): PrintOutput => ({
        form: 'shop',
        order: 'scaled',
        path: `${stem}-${size}-shop.pdf`,
        sizeMm: [...posterSizeMm(size, orientation)],
      })),
    ...sizes.map((size, index): PrintOutput => {
      const { sheetMm, duplex, imposition } = tiledFormat(size, orientation).home;
      return {
        form: 'home',
        path: `${stem}-${size}-on-${paper}-home.pdf`,
        sheetMm: [...sheetMm],
        duplex,
        imposition,
        ticket: { address: posterTicketAddress(poster, paper), page: index + 1 },
      };
    }),
  ];
}
