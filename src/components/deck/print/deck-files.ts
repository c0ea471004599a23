/** The files of a deck, with the choices that lead to each. */
import {
  isPrintedInAdvance,
  cardFormats,
  deckSheets,
  type CardWay,
  type Paper,
  type PrintDocument,
  type PrintLayout,
  type PrintOutput,
} from '../../../documents/index.ts';
import type { CardSizeName } from '../../../schemas/index.ts';

export type DeckInk = 'black' | 'colour';

export interface DeckFile {
  readonly layout: PrintLayout;
  readonly output: PrintOutput;
  readonly size: CardSizeName;
  readonly ink: DeckInk;
  /** The papers for which it is offered; a shop has its own. */
  readonly papers: readonly Paper[];
  /** How it is imposed for a home printer; undefined for reading and shop files. */
  readonly way: CardWay | undefined;
}

/** What there is to choose from; the first of each is the usual one. */
export interface DeckChoices {
  readonly inks: readonly DeckInk[];
  readonly sizes: readonly CardSizeName[];
  readonly papers: readonly Paper[];
  readonly ways: readonly CardWay[];
}

/** All files of a deck: for each size those for home, then to read, then for shops. */
export function deckFiles({ entry, layouts }: Extract<PrintDocument, { kind: 'deck' }>): DeckFile[] {
  const files = layouts.flatMap((layout): DeckFile[] => {
    const { size = 'quarter', job, form } = layout;
    const ink = form === 'shop' ? 'colour' : 'black';
    const homePapers = job.outputs.flatMap((output) =>
      output.form === 'home' ? [output.paper ?? job.paper] : [],
    );
    const seen = new Map<Paper, number>();
    return job.outputs.filter(isPrintedInAdvance).map((output): DeckFile => {
      const file = { layout, output, size, ink } as const;
      if (output.form === 'shop') return { ...file, papers: [], way: undefined };
      if (output.form === 'reading') return { ...file, papers: [...new Set(homePapers)], way: undefined };
      const paper = output.paper ?? job.paper;
      const index = seen.get(paper) ?? 0;
      seen.set(paper, index + 1);
      return { ...file, papers: [paper], way: deckSheets(entry, { size, paper })[index]?.way };
    });
  });
  const isToRead = ({ output }: DeckFile) => output.form === 'reading';
  return [...files.filter((file) => !isToRead(file)), ...files.filter(isToRead)];
}

export function deckChoices(files: readonly DeckFile[]): DeckChoices {
  const unique = <Value>(values: readonly Value[]) => [...new Set(values)];
  return {
    inks: unique(files.map(({ ink }) => ink)),
    sizes: unique(files.map(({ size }) => size)),
    papers: unique(files.flatMap(({ papers }) => papers)),
    ways: unique(files.flatMap(({ way }) => way ?? [])),
  };
}

/**
 * The files most people want: of the first size, for each paper, to print on both sides and to read.
 * The other sizes and ways are on the deck’s page.
 */
export function usualFiles(files: readonly DeckFile[]): DeckFile[] {
  const [first] = files;
  const ofFirst = files.filter(({ size, ink }) => size === first?.size && ink === first.ink);
  const [usualWay] = deckChoices(ofFirst).ways;
  const home = ofFirst.filter(({ way }) => way !== undefined && way === usualWay);
  return [...home, ...ofFirst.filter(({ output }) => output.form === 'reading')];
}

/** The sizes of a deck that a shop can print. */
export function shopSizes(files: readonly DeckFile[]): CardSizeName[] {
  return [...new Set(files.filter(({ ink }) => ink === 'colour').map(({ size }) => size))];
}

export function sizeName(size: CardSizeName): string {
  return cardFormats[size].name;
}
