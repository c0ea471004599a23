import type { Paper } from '../documents/index.ts';
import { minutesRange, type Deck, type Practice, type Toolkit } from '../library/index.ts';
import { partOf, practiceParts, type CardPart, type Text } from '../markdown/index.ts';
import { catalogueOf, type Words } from '../words/index.ts';
import { bookPage } from './book-page.ts';
import { cardLinks, titleWithNumber } from './card-links.ts';
import type { FaceRoom } from './face-room.ts';
import { planPractice, type PracticePlan } from './practice-plan.ts';
import { preparationFacts, type Fact } from './preparation.ts';

/** What a practice’s cards in a deck say, and how they are divided among faces. */
export interface PracticeCards {
  /** What to prepare. */
  readonly facts: readonly Fact[];
  /** Where the whole guide is; undefined where no workbook holds it. */
  readonly note: CardPart | undefined;
  /** The plan, from the practice’s text with its pictures. */
  readonly plan: (text: Text) => PracticePlan;
}

export function practiceCards(
  practice: Practice,
  { deck, toolkit, room, papers }: { deck: Deck; toolkit: Toolkit; room: FaceRoom; papers: readonly Paper[] },
): PracticeCards {
  const { title, summary, people, roles, credit } = practice;
  const { words } = catalogueOf(toolkit);
  const facts = preparationFacts(practice, {
    words,
    nameOf: (each) => titleWithNumber(each, { deck, words }),
  });
  const page = bookPage(practice, { toolkit, papers });
  const note =
    page &&
    partOf(
      [{ type: 'text', value: `${words.wholeGuide} ` }, ...page.nodes],
      `${words.wholeGuide} ${page.text}`,
    );
  const front = {
    title,
    summary,
    facts: [words.peopleAndRemainder(people), words.minutesRange(minutesRange(practice))],
    preparation: facts.map(({ value }) => value),
    lines: [
      ...roles.map(({ name, does }) => `${name}. ${does}`),
      ...(credit === undefined ? [] : [`${words.credit} ${credit.to}`]),
    ],
    note: note?.text ?? '',
  };
  const options = {
    words,
    linkOf: cardLinks(practice, { deck, toolkit, papers }),
  };
  const plan = ({ tree }: Text) =>
    planPractice(practiceParts(tree, options), { front, room, mostCards: deck.mostCardsEach });
  return { facts, note, plan };
}

/** What stands where a card’s number stands: `7`, or `7 · 2 of 3`. */
export function practiceNumbering(
  { number, card, cards }: { number: number; card: number; cards: number },
  words: Words,
): string {
  return cards === 1 ? String(number) : `${number} · ${words.cardOf(card, cards)}`;
}
