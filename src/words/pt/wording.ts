/** Counts and lists as Portuguese has them. */
import type { People } from '../../library/index.ts';
import { counted, listIn, range } from '../wording.ts';

/** «A4 ou Letter»; «cartas, folhas e livros». */
export function list(items: readonly string[], type: 'conjunction' | 'disjunction'): string {
  return listIn('pt-PT', items, type);
}

export function personCount(people: number): string {
  return counted(people, 'pessoa', 'pessoas');
}

/** «3–5 pessoas, de preferência 4». */
export function peopleWords({ min, ideal, max }: Pick<People, 'min' | 'ideal' | 'max'>): string {
  if (min === max) return personCount(min);
  const people = `${range(min, max)} pessoas`;
  return ideal > min && ideal < max ? `${people}, de preferência ${ideal}` : people;
}
