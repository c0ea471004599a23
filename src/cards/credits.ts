import { h } from 'hastscript';
import { entryOfCard, type Deck, type Toolkit } from '../library/index.ts';
import { partOf, shownAddress, type CardPart } from '../markdown/index.ts';
import type { Credit } from '../schemas/index.ts';
import { catalogueOf } from '../words/index.ts';

/** What the credits card says: whom each card owes, whose work the deck builds on, how it may be used. */
export function creditParts(deck: Deck, toolkit: Toolkit): CardPart[] {
  const { settings } = toolkit;
  const { words } = catalogueOf(toolkit);
  const entries = deck.cards.flatMap((card) => entryOfCard(card) ?? []);
  const ofWhole = [deck.credit, settings.credit].flatMap((credit) => credit ?? []);
  const thanked = new Set(ofWhole.map(creditWords));
  const credited = [...new Set(entries)].flatMap((entry) =>
    entry.credit === undefined || thanked.has(creditWords(entry.credit))
      ? []
      : [{ entry, credit: entry.credit }],
  );
  const lines = [
    ...[...thanked].map((credit) => [words.buildsOn, credit] as const),
    ...[...Map.groupBy(credited, ({ credit }) => creditWords(credit))].map(
      ([credit, owing]) => [`${owing.map(({ entry }) => entry.title).join(', ')}:`, credit] as const,
    ),
    ...(settings.licence === undefined
      ? []
      : [[words.licenceOf, creditWords({ to: settings.licence.name, url: settings.licence.url })] as const]),
    ...(settings.contact === undefined ? [] : [[words.more, shownAddress(settings.contact)] as const]),
  ];
  return lines.length === 0
    ? [paragraph('', settings.name)]
    : lines.map(([what, who]) => paragraph(what, who));
}

function creditWords({ to, url }: Credit): string {
  return url === undefined ? to : `${to}, ${shownAddress(url)}`;
}

function paragraph(what: string, who: string): CardPart {
  const lead = what === '' ? [] : [h('b', what), ' '];
  return partOf([h('p', [...lead, who])], `${what} ${who}`);
}
