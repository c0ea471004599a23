import { cardWords, fileCard, textCards } from '../markdown/text-cards.ts';
import { diagnostics, type Diagnostic } from '../diagnostics/index.ts';
import { isInCardFolder } from './card-files.ts';
import { kindAndDepth } from './card-lists.ts';
import type { Draft } from './draft.ts';
import type { Register } from './register.ts';
import { splitIntoGroups } from '../grouping/index.ts';
import type { Card, Deck, DeckCard, Entry, Practice } from './types.ts';

type DeckDraft = Extract<Draft, { kind: 'deck' }>;
type PracticeDraft = Extract<Draft, { kind: 'practice' }>;

/** What is wrong with a deck among the other entries, its references apart. */
export function checkDeck(
  { source, fields, outline }: DeckDraft,
  { all }: Pick<Register, 'all'>,
): Diagnostic[] {
  const { cards, select, folder, groups, blank } = fields;
  const at = (path: readonly PropertyKey[]) => ({ file: source.file, line: source.lineOf(path) });
  const found: Diagnostic[] = [];
  if (groups !== undefined && groups.size < 2) {
    found.push(diagnostics.groupOfOne(at(['groups', 'size']), groups));
  } else if (groups !== undefined && groups.people < groups.size) {
    found.push(diagnostics.tooFewForGroup(at(['groups', 'people']), groups));
  }
  // A practice that cannot be read may be just the one that is meant.
  if (select !== undefined && all('practice')?.some((draft) => isSelected(draft, select)) === false) {
    found.push(diagnostics.selectsNothing(at(['select'])));
  }
  const hasOtherCards = [select, folder, groups, blank].some((field) => field !== undefined);
  if (cards.length === 0 && !hasOtherCards && outline.cardLists.length === 0) {
    found.push(diagnostics.deckWithoutCards(at(['cards'])));
  }
  return found;
}

function isSelected(
  draft: Draft,
  { scale, intimacy, intensity }: NonNullable<DeckDraft['fields']['select']>,
): draft is PracticeDraft {
  if (draft.kind !== 'practice') return false;
  const { fields } = draft;
  const isAmong = <Value>(values: readonly Value[] | undefined, value: Value | undefined) =>
    values === undefined || (value !== undefined && values.includes(value));
  return (
    isAmong(scale, fields.scale) && isAmong(intimacy, fields.intimacy) && isAmong(intensity, fields.intensity)
  );
}

interface DeckContext {
  readonly deck: Deck;
  readonly drafts: readonly Draft[];
  readonly entryOf: (id: string) => Entry;
  /** The order of practices in lists. */
  readonly byPlace: (a: Practice, b: Practice) => number;
  readonly byPath: (a: Card, b: Card) => number;
}

/** The numbered cards of a deck that has been checked, in order. */
export function cardsOfDeck({ fields, text, source }: DeckDraft, context: DeckContext): DeckCard[] {
  const { deck, drafts, entryOf, byPlace, byPath } = context;
  const { cards, select, folder, groups } = fields;
  const named = cards.map((id) => entryOf(id) as Practice);
  const selected = drafts
    .filter((draft) => select !== undefined && isSelected(draft, select))
    .map(({ source: { id } }) => entryOf(id) as Practice)
    .filter((practice) => !named.includes(practice))
    .sort(byPlace);
  const inFolder = drafts
    .filter((draft) => draft.kind === 'card' && folder !== undefined && isInCardFolder(draft.source, folder))
    .map((draft) => entryOf(draft.source.id) as Card)
    .sort(byPath);
  const sizes = groups === undefined ? [] : splitIntoGroups(groups.people, groups.size);
  return [
    ...[...named, ...selected].map((practice): DeckCard => ({ type: 'practice', practice })),
    ...[...textCards(text.tree).values()].map((card): DeckCard => ({
      type: 'text',
      ...kindAndDepth(card.list),
      group: card.list.title === '' ? undefined : card.list.title,
      ...cardWords(card),
      entry: deck,
      id: card.id,
      hasBack: card.back !== undefined,
      line: card.line ?? 1,
      file: source.file,
    })),
    ...inFolder.map((card): DeckCard => {
      const faces = fileCard(card.body.tree, { dropsTitle: card.titleStandsInText });
      return {
        type: 'text',
        kind: card.cardKind,
        depth: card.depth,
        group: undefined,
        title: card.hasTitle ? card.title : undefined,
        text: cardWords(faces).text,
        entry: card,
        id: undefined,
        hasBack: faces.back !== undefined,
        line: card.line,
        file: card.file,
      };
    }),
    ...sizes.flatMap((groupSize, group) =>
      Array.from({ length: groupSize }, (_, place): DeckCard => ({ type: 'group', group, groupSize, place })),
    ),
  ];
}
