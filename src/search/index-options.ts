import type { Options } from 'minisearch';
import type { SearchRecord } from './record.ts';
import { termsIn } from './terms.ts';

type Numbered = SearchRecord & { readonly id: number };

/** How texts are indexed and asked for: the same where an index is made and where it is read. */
export const indexOptions: Options<Numbered> = {
  fields: ['title', 'summary', 'headings', 'text'],
  extractField: (record, field) => {
    switch (field) {
      case 'id':
        return record.id;
      case 'title':
        return record.title;
      case 'summary':
        return `${record.summary} ${record.facts} ${record.alsoKnownAs}`;
      case 'headings':
        return record.parts.map(({ heading }) => heading).join('\n');
      default:
        return record.parts.map(({ text }) => text).join('\n');
    }
  },
  tokenize: termsIn,
  processTerm: (term) => term,
};

/** A title tells more than a summary, and that more than a text. */
export const boost: Readonly<Record<string, number>> = { title: 4, summary: 2.5, headings: 2, text: 1 };
