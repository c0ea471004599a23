/** Mistakes in cards and decks. */
import type { Place } from '../problem.ts';
import { didYouMean, error, list, shown, warning } from './wording.ts';

export const cardsDiagnostics = {
  cardsOutsideDeck: (at: Place) =>
    error('cards-outside-deck', at, {
      message: 'A list of cards stands here, but this file is no deck.',
      advice: 'Move the :::cards block into a file in the folder decks/. Use a plain list here.',
    }),

  cardsWithoutList: (at: Place) =>
    error('cards-without-list', at, {
      message: 'This :::cards block holds no list, so it makes no cards.',
      advice: 'Write one line for each card, with a hyphen before it: - What made you laugh this week?',
    }),

  cardsLooseText: (at: Place) =>
    error('cards-loose-text', at, {
      message: 'This text stands in a :::cards block but in none of its items, so it would be on no card.',
      advice:
        'Put “- ” before it to make it a card, two spaces before it to make it the back of the card above, or move it out of the block.',
    }),

  cardsWithoutKind: (at: Place, { known }: { known: readonly string[] }) =>
    error('cards-without-kind', at, {
      message: 'This :::cards block does not say what kind of cards it makes.',
      advice: `Write the kind in curly brackets, :::cards[Light]{kind=starter}. The kinds are: ${list(known)}.`,
    }),

  cardKindUnknown: (at: Place, { kind, known }: { kind: string; known: readonly string[] }) =>
    error('card-kind-unknown', at, {
      message: `There is no kind of card called “${shown(kind)}”.`,
      advice: didYouMean(kind, known, `The kinds are: ${list(known)}.`),
    }),

  cardDepthUnknown: (at: Place, { depth }: { depth: string }) =>
    error('card-depth-unknown', at, {
      message: `depth=${shown(depth)} is not one of the three depths.`,
      advice: 'Write depth=1 for light starters, depth=2 for deeper or depth=3 for deep ones.',
    }),

  depthWithoutStarter: (at: Place, { kind }: { kind: string }) =>
    error('depth-without-starter', at, {
      message: `A depth stands here, but cards of the kind “${kind}” have none.`,
      advice: 'Leave out the depth, or make them conversation starters: kind=starter.',
    }),

  emptyCard: (at: Place) =>
    error('empty-card', at, {
      message: 'This card has nothing on it.',
      advice: 'Write its words, or remove it. For cards to write on, write “blank: 4” in a deck’s settings.',
    }),

  nestedCards: (at: Place) =>
    error('nested-cards', at, {
      message: 'This list stands inside another item, so it is not clear which card it belongs to.',
      advice:
        'Take away the spaces before it to make cards of its items. A card that holds a list is a file of its own in a folder of cards/.',
    }),

  thirdFace: (at: Place) =>
    error('third-face', at, {
      message: 'This line of dashes would begin a third face, and a card has two.',
      advice: 'Keep the one line of dashes between front and back, and write *** for a line in the text.',
    }),

  ruleBelowWords: (at: Place) =>
    error('rule-below-words', at, {
      message: 'These dashes stand right below words, so they make them a heading and do not begin the back.',
      advice: 'Leave an empty line above the dashes. For a heading, write ## before its words.',
    }),

  unknownCardFolder: (at: Place, { folder, known }: { folder: string; known: readonly string[] }) =>
    error('unknown-card-folder', at, {
      message: `There is no folder cards/${shown(folder)}.`,
      advice: didYouMean(
        folder,
        known,
        known.length === 0
          ? 'Put each card into a file of its own, for example cards/information/consent.md, and write folder: information'
          : `The folders in cards/ are: ${list(known)}.`,
      ),
    }),

  cardFolderEmpty: (at: Place, { folder }: { folder: string }) =>
    error('card-folder-empty', at, {
      message: `The folder cards/${folder} holds no cards.`,
      advice:
        'Put a Markdown file into it for each card, with the ending .md, or leave out the field “folder”.',
    }),

  cardInNoDeck: (at: Place, { folder }: { folder: string | undefined }) =>
    warning('card-in-no-deck', at, {
      message: 'This card is in no deck, so it is not printed.',
      advice:
        folder === undefined
          ? 'Put it into a folder inside cards/, and name the folder in a deck’s settings: folder: information'
          : `Name its folder in a deck’s settings: folder: ${folder}`,
    }),

  selectsNothing: (at: Place) =>
    error('selects-nothing', at, {
      message: 'No practice meets all the conditions of “select”.',
      advice: 'Leave one of the conditions out, or give several values: select: { scale: [dyad, crew] }',
    }),

  groupOfOne: (at: Place, { people }: { people: number }) =>
    error('group-of-one', at, {
      message: 'One person is no group.',
      advice: `Write a size of 2 or more: groups: { people: ${Math.max(people, 2)}, size: 2 }`,
    }),

  tooFewForGroup: (at: Place, { people, size }: { people: number; size: number }) =>
    error('too-few-for-group', at, {
      message: `${people} ${people === 1 ? 'person makes' : 'people make'} no group of ${size}.`,
      advice: 'Write how many people there are in all, and a size that is no larger.',
    }),

  deckWithoutCards: (at: Place) =>
    error('deck-without-cards', at, {
      message: 'This deck has no cards.',
      advice:
        'Name practices between the --- lines at the top, cards: [check-in-round, case-clinic], or write a list of cards in the text: :::cards[Light]{kind=starter}',
    }),
} as const;
