import type { CardPart, PracticeParts, StepPart } from '../markdown/index.ts';
import { dividePieces, facesNeeded } from './divide.ts';
import { largestFitting, textHeightEm, wordsFit, type FaceRoom } from './face-room.ts';

/** The words on the front of a practice’s card. */
export interface PracticeFront {
  readonly title: string;
  readonly summary: string;
  /** Rows that always stand in front: for how many, how long. */
  readonly facts: readonly string[];
  /** Rows that may move to the back: what to do first, what to bring. */
  readonly preparation: readonly string[];
  /** Lines that move with them: who does what, whom to thank. */
  readonly lines: readonly string[];
  /** Small print at the foot. */
  readonly note: string;
}

export interface PracticePlan {
  readonly cards: number;
  /** The size of the title and the summary, as a share of the full one. */
  readonly frontScale: number;
  readonly preparationInFront: boolean;
  /** What stands on each face after the front; a face with nothing has the deck’s design. */
  readonly faces: readonly PlannedFace[];
}

export interface PlannedFace extends PracticeParts {
  readonly hasPreparation: boolean;
}

const running = { sizeEm: 1, lineHeight: 1.26, typeface: 'plain' } as const;
const frontScales = [1, 0.9, 0.8, 0.7];
/** What a head with a mark takes, and the title above the steps of a back. */
const headEm = 3.8;
const backTitleEm = 2.7;
const minutesEm = 4.6;
/** An upper limit: small print is never larger than running text. */
const smallEm = 1;

type Piece = { readonly heightEm: number } & (
  | { readonly type: 'preparation' }
  | { readonly type: 'step'; readonly part: StepPart }
  | { readonly type: 'care'; readonly part: CardPart }
);

/**
 * How a practice is put on cards: on one if it fits, else on as many as it needs, up to `mostCards`. Where the front
 * is too full and there may be another card, what to prepare moves behind it.
 */
export function planPractice(
  { steps, care }: PracticeParts,
  { front, room, mostCards }: { front: PracticeFront; room: FaceRoom; mostCards: number },
): PracticePlan {
  const title = { widthEm: room.widthEm, lineHeight: 1.08, typeface: 'heading' } as const;
  const summary = { widthEm: room.widthEm, lineHeight: 1.35, typeface: 'reading' } as const;
  const rows = (texts: readonly string[]) =>
    texts.reduce((sum, text) => sum + textHeightEm(text, row(room)) + 0.6, 0);
  const lines = (texts: readonly string[]) =>
    texts.reduce((sum, text) => sum + textHeightEm(text, { widthEm: room.widthEm, ...running }) + 0.2, 0);
  const small = { widthEm: room.widthEm, sizeEm: smallEm, lineHeight: 1.25, typeface: 'plain' } as const;
  const preparationHeight = rows(front.preparation) + lines(front.lines) + 0.6;
  const frontHeight = (scale: number, { hasPreparation }: { hasPreparation: boolean }) =>
    headEm +
    textHeightEm(front.title, { ...title, sizeEm: 2.75 * scale }) +
    textHeightEm(front.summary, { ...summary, sizeEm: 1.37 * scale }) +
    3 * scale +
    1 +
    rows(front.facts) +
    textHeightEm(front.note, small) +
    (hasPreparation ? preparationHeight : 0);
  const preparationInFront = mostCards === 1 || frontHeight(0.8, { hasPreparation: true }) <= room.heightEm;
  const frontScale = largestFitting(frontScales, {
    heightEm: room.heightEm,
    heightAt: (scale) =>
      wordsFit(front.title, { ...title, sizeEm: 2.75 * scale })
        ? frontHeight(scale, { hasPreparation: preparationInFront })
        : Infinity,
  });

  const pieces: Piece[] = [
    ...(preparationInFront ? [] : [{ type: 'preparation', heightEm: preparationHeight + 0.6 } as const]),
    ...steps.map((part): Piece => ({ type: 'step', part, heightEm: stepHeightEm(part, room) })),
    ...(care === undefined
      ? []
      : [{ type: 'care', part: care, heightEm: careHeightEm(care, room) } as const]),
  ];
  const heightOf = ({ heightEm }: Piece) => heightEm;
  const heightEm = room.heightEm - backTitleEm;
  const needed = facesNeeded(pieces, { most: 2 * mostCards - 1, heightEm, heightOf });
  const cards = Math.min(mostCards, Math.ceil((needed + 1) / 2));
  const onFaces = dividePieces(pieces, Math.min(needed, 2 * cards - 1), heightOf);
  const faces = [...onFaces, ...Array<Piece[]>(2 * cards - 1 - onFaces.length).fill([])].map(
    (onFace): PlannedFace => ({
      hasPreparation: onFace.some(({ type }) => type === 'preparation'),
      steps: onFace.flatMap((piece) => (piece.type === 'step' ? [piece.part] : [])),
      care: onFace.flatMap((piece) => (piece.type === 'care' ? [piece.part] : []))[0],
    }),
  );
  return { cards, frontScale, preparationInFront, faces };
}

function row({ widthEm }: FaceRoom) {
  return { widthEm: Math.max(widthEm - 5.9, widthEm / 2), ...running } as const;
}

/** The title of a step has a line of its own above its words, and a little air around both. */
function stepHeightEm({ head, text }: StepPart, { widthEm }: FaceRoom): number {
  const setting = { widthEm: widthEm - minutesEm, ...running } as const;
  return textHeightEm(head, setting) + textHeightEm(text, setting) + 0.25;
}

function careHeightEm({ text }: CardPart, { widthEm }: FaceRoom): number {
  return textHeightEm(text.replaceAll('\n', ' '), { widthEm: widthEm - 1.6, ...running }) + 1.3;
}
