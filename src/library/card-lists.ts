import type { SourceEntry } from '../folder/index.ts';
import type { CardsBlock } from '../markdown/blocks.ts';
import type { OutlineCardList } from '../markdown/outline-cards.ts';
import type { Outline } from '../markdown/outline.ts';
import { problems, type Place, type Problem } from '../problems/index.ts';
import { depths, textCardKinds, type Depth, type TextCardKind } from '../schemas/index.ts';

/** What is wrong with the `:::cards` lists of one entry. */
export function checkCardLists({ kind, file, lineInFile }: SourceEntry, { cardLists }: Outline): Problem[] {
  const placeAt = (line: number): Place => ({ file, line: lineInFile(line) });
  return cardLists.flatMap((list) => {
    const at = placeAt(list.line);
    if (kind !== 'deck') return [problems.cardsOutsideDeck(at)];
    return [
      ...checkKindAndDepth(list, at),
      ...(list.looseLine === undefined ? [] : [problems.cardsLooseText(placeAt(list.looseLine))]),
      ...(list.items.length === 0 && list.looseLine === undefined ? [problems.cardsWithoutList(at)] : []),
      ...list.items.flatMap((item) => [
        ...(item.isEmpty ? [problems.emptyCard(placeAt(item.line))] : []),
        ...(item.nestedLine === undefined || item.isEmpty
          ? []
          : [problems.nestedCards(placeAt(item.nestedLine))]),
      ]),
    ];
  });
}

function checkKindAndDepth({ attributes }: OutlineCardList, at: Place): Problem[] {
  const { kind, depth } = attributes;
  const found: Problem[] = [];
  if (kind === undefined || kind === '') found.push(problems.cardsWithoutKind(at, { known: textCardKinds }));
  else if (!isKind(kind)) found.push(problems.cardKindUnknown(at, { kind, known: textCardKinds }));
  if (depth !== undefined && depthOf(depth) === undefined) {
    found.push(problems.cardDepthUnknown(at, { depth }));
  } else if (depth !== undefined && kind !== undefined && isKind(kind)) {
    found.push(...checkDepth(kind, at));
  }
  return found;
}

/** Only conversation starters go more or less deep. */
export function checkDepth(kind: TextCardKind, at: Place): Problem[] {
  return kind === 'starter' ? [] : [problems.depthWithoutStarter(at, { kind })];
}

/** The kind and depth of a list that has been checked. */
export function kindAndDepth({ kind, depth }: Pick<CardsBlock, 'kind' | 'depth'>): {
  kind: TextCardKind;
  depth: Depth | undefined;
} {
  return { kind: kind as TextCardKind, depth: depthOf(depth) };
}

function isKind(word: string): word is TextCardKind {
  return (textCardKinds as readonly string[]).includes(word);
}

function depthOf(word: string | undefined): Depth | undefined {
  return depths.find((depth) => String(depth) === word);
}
