/** Counts and lists as Portuguese has them. */
import type { People } from '../../library/index.ts';
import { plural, type PluralForms } from '../plural.ts';
import { listIn, range } from '../wording.ts';

/** Whose rules for plurals and lists these words follow: Portugal’s, where no card is «0 cartas», not «0 carta». */
export const locale = 'pt-PT';

/** «1 carta», «8 cartas», from `{} carta` and `{} cartas`. */
export function counted(count: number, forms: PluralForms): string {
  return plural(count, forms, locale);
}

/** «A4 ou Letter»; «cartas, folhas e livros». */
export function list(items: readonly string[], type: 'conjunction' | 'disjunction'): string {
  return listIn(locale, items, type);
}

export function personCount(people: number): string {
  return counted(people, { one: '{} pessoa', other: '{} pessoas' });
}

/** «3–5 pessoas, de preferência 4». */
export function peopleWords({ min, ideal, max }: Pick<People, 'min' | 'ideal' | 'max'>): string {
  if (min === max) return personCount(min);
  const people = `${range(min, max)} pessoas`;
  return ideal > min && ideal < max ? `${people}, de preferência ${ideal}` : people;
}
