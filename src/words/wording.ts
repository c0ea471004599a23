/** Numbers and lists as they are written. */

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

/** "A4 or Letter"; "cards, hand-outs and books": as a language writes it. */
export function listIn(
  locale: string,
  items: readonly string[],
  type: 'conjunction' | 'disjunction',
): string {
  return new Intl.ListFormat(locale, { type }).format(items);
}

/** With a capital at its beginning. */
export function sentence(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
