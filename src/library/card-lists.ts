import type { SourceEntry } from '../folder/index.ts';
import type { CardsBlock } from '../markdown/blocks.ts';
import type { OutlineCardList } from '../markdown/outline-cards.ts';
import type { Outline } from '../markdown/outline.ts';
import { diagnostics, type Place, type Diagnostic } from '../diagnostics/index.ts';
import { depths, textCardKinds, type Depth, type TextCardKind } from '../schemas/index.ts';

/** What is wrong with the `:::cards` lists of one entry. */
export function checkCardLists(
  { kind, file, lineInFile }: SourceEntry,
  { cardLists }: Outline,
): Diagnostic[] {
  const placeAt = (line: number): Place => ({ file, line: lineInFile(line) });
  return cardLists.flatMap((list) => {
    const at = placeAt(list.line);
    if (kind !== 'deck') return [diagnostics.cardsOutsideDeck(at)];
    return [
      ...checkKindAndDepth(list, at),
      ...(list.looseLine === undefined ? [] : [diagnostics.cardsLooseText(placeAt(list.looseLine))]),
      ...(list.items.length === 0 && list.looseLine === undefined ? [diagnostics.cardsWithoutList(at)] : []),
      ...list.items.flatMap((item) => [
        ...(item.isEmpty ? [diagnostics.emptyCard(placeAt(item.line))] : []),
        ...(item.nestedLine === undefined || item.isEmpty
          ? []
          : [diagnostics.nestedCards(placeAt(item.nestedLine))]),
      ]),
    ];
  });
}

function checkKindAndDepth({ attributes }: OutlineCardList, at: Place): Diagnostic[] {
  const { kind, depth } = attributes;
  const found: Diagnostic[] = [];
  if (kind === undefined || kind === '')
    found.push(diagnostics.cardsWithoutKind(at, { known: textCardKinds }));
  else if (!isKind(kind)) found.push(diagnostics.cardKindUnknown(at, { kind, known: textCardKinds }));
  if (depth !== undefined && depthOf(depth) === undefined) {
    found.push(diagnostics.cardDepthUnknown(at, { depth }));
  } else if (depth !== undefined && kind !== undefined && isKind(kind)) {
    found.push(...checkDepth(kind, at));
  }
  return found;
}

/** Only conversation starters go more or less deep. */
export function checkDepth(kind: TextCardKind, at: Place): Diagnostic[] {
  return kind === 'starter' ? [] : [diagnostics.depthWithoutStarter(at, { kind })];
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
