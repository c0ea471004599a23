/** Numbers, lists and counts as they are written. */
import type { People } from '../library/index.ts';

/** "3–5", or "2" where both are the same. */
export function range(min: number, max: number): string {
  return min === max ? String(min) : `${min}–${max}`;
}

/** Half minutes are written as ½; other fractions as decimals. */
export function amount(minutes: number): string {
  const whole = Math.floor(minutes);
  if (minutes - whole === 0.5) return whole === 0 ? '½' : `${whole}½`;
  return String(Math.round(minutes * 10) / 10);
}

/** "90 min"; from three hours on "4 h" and "3 h 30 min". */
export function duration(minutes: number): string {
  if (minutes < 180) return `${amount(minutes)} min`;
  const hours = Math.floor(minutes / 60);
  const rest = minutes - 60 * hours;
  return rest === 0 ? `${hours} h` : `${hours} h ${amount(rest)} min`;
}

/** "1 card", "8 cards". */
export function counted(count: number, one: string, other: string): string {
  return `${count} ${count === 1 ? one : other}`;
}

/** "A4 or Letter"; "cards, hand-outs, and books". */
export function list(items: readonly string[], type: 'conjunction' | 'disjunction'): string {
  return listIn('en-GB', items, type);
}

/** The same as another language writes it. */
export function listIn(
  language: string,
  items: readonly string[],
  type: 'conjunction' | 'disjunction',
): string {
  return new Intl.ListFormat(language, { type }).format(items);
}

/** With a capital at its beginning. */
export function sentence(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** "3–5 people, best with 4". */
export function peopleWords({ min, ideal, max }: Pick<People, 'min' | 'ideal' | 'max'>): string {
  if (min === max) return min === 1 ? '1 person' : `${min} people`;
  return ideal > min && ideal < max
    ? `${range(min, max)} people, best with ${ideal}`
    : `${range(min, max)} people`;
}
