import { minutesRange, type Card, type Entry, type Toolkit } from '../library/index.ts';
import type { PageKind } from '../website/address.ts';
import type { Words } from '../words/index.ts';
import type { SearchRecord, TextPart } from './record.ts';
import { textParts } from './text-parts.ts';

interface RecordSources {
  readonly words: Words;
  /** From the site’s home in the toolkit’s language, without a slash before it. */
  readonly addressOf: (entry: PageEntry) => string;
}

type PageEntry = Extract<Entry, { kind: PageKind }>;

/** Everything on the site that can be found: entries with pages of their own, cards that are files, terms. */
export function recordsOf(toolkit: Toolkit, { words, addressOf }: RecordSources): SearchRecord[] {
  const partsOfEntry = (entry: Entry): TextPart[] => {
    const parts = textParts(entry.body.tree);
    // The title stands above the text; a deck’s page shows its lists as cards, without their headings.
    const isBare = (anchor: string) =>
      entry.kind === 'deck' || (entry.titleStandsInText && anchor === entry.outline.title?.anchor);
    return parts.map((part) => (isBare(part.anchor) ? { ...part, anchor: '' } : part));
  };
  const entries = [...toolkit.entries.values()];
  const pages = entries
    .filter((entry): entry is PageEntry => entry.kind !== 'card')
    .map((entry): SearchRecord => ({
      kind: entry.kind,
      title: entry.title,
      address: addressOf(entry),
      summary: entry.summary ?? '',
      facts: [factsOf(entry, words), entry.isStandIn ? words.inLanguage(entry.language) : '']
        .filter(Boolean)
        .join(' · '),
      alsoKnownAs: furtherWords(entry),
      parts: partsOfEntry(entry),
    }));
  const cards = toolkit.cards.flatMap((card): SearchRecord[] => {
    const deck = holderOf(card, toolkit);
    if (deck === undefined) return [];
    const title = card.hasTitle ? card.title : undefined;
    const parts = partsOfEntry(card).map((part) => ({ ...part, anchor: '' }));
    return [
      {
        kind: 'card',
        title: title ?? parts[0]?.text.slice(0, longestTitle) ?? card.title,
        address: `${addressOf(deck)}#cards--list`,
        summary: '',
        facts: deck.title,
        alsoKnownAs: '',
        parts,
      },
    ];
  });
  const terms = (toolkit.glossary?.terms ?? []).map(({ name, anchor, also, meaning }): SearchRecord => ({
    kind: 'term',
    title: name,
    address: `glossary/#${anchor}`,
    summary: '',
    facts: '',
    alsoKnownAs: also.join(', '),
    parts: textParts(meaning),
  }));
  return [...pages, ...cards, ...terms];
}

/** Letters of a card’s words that stand for a title. */
const longestTitle = 80;

function holderOf(card: Card, { decks }: Toolkit) {
  return decks.find((deck) => deck.cards.some((each) => each.type === 'text' && each.entry === card));
}

function factsOf(entry: PageEntry, words: Words): string {
  switch (entry.kind) {
    case 'practice':
      return [
        words.scale(entry.scale),
        words.peopleShort(entry.people),
        words.minutesRange(minutesRange(entry)),
      ].join(' · ');
    case 'deck':
      return words.cardCount(entry.cards.length || entry.blankCount);
    case 'workbook':
    case 'workshop':
      return entry.subtitle ?? '';
    default:
      return '';
  }
}

function furtherWords(entry: PageEntry): string {
  const materials = entry.kind === 'practice' ? entry.materials : [];
  return [...materials, entry.credit?.to ?? ''].join('\n');
}
