/** Counts and lists as English has them. */
import type { People } from '../../library/index.ts';
import { plural, type PluralForms } from '../plural.ts';
import { listIn, range } from '../wording.ts';

/** Whose rules for plurals and lists these words follow. */
export const locale: string = 'en-GB';

/** "1 card", "8 cards", from `{} card` and `{} cards`. */
export function counted(count: number, forms: PluralForms): string {
  return plural(count, forms, locale);
}

/** "A4 or Letter"; "cards, hand-outs and books". */
export function list(items: readonly string[], type: 'conjunction' | 'disjunction'): string {
  return listIn(locale, items, type);
}

export function personCount(people: number): string {
  return counted(people, { one: '{} person', other: '{} people' });
}

/** "3–5 people, best with 4". */
export function peopleWords({ min, ideal, max }: Pick<People, 'min' | 'ideal' | 'max'>): string {
  if (min === max) return personCount(min);
  const people = `${range(min, max)} people`;
  return ideal > min && ideal < max ? `${people}, best with ${ideal}` : people;
}
