/** The choice in the filter’s form and in the page’s address: `people=5&minutes=45&outdoors=yes`. */

export const criteria = [
  'people',
  'minutes',
  'scale',
  'intimacy',
  'intensity',
  'supplies',
  'no-reading',
  'outdoors',
] as const;
export type Criterion = (typeof criteria)[number];

export interface Choice {
  readonly people?: number | undefined;
  /** At most. */
  readonly minutes?: number | undefined;
  readonly scale?: string | undefined;
  readonly intimacy?: string | undefined;
  readonly intensity?: string | undefined;
  /** At most. */
  readonly supplies?: string | undefined;
  readonly 'no-reading'?: true | undefined;
  readonly outdoors?: true | undefined;
}

/** The value of a ticked checkbox. */
export const ticked = 'yes';

/** Ignores what it cannot read. */
export function readChoice(params: URLSearchParams): Choice {
  return {
    people: count(params.get('people')),
    minutes: count(params.get('minutes')),
    scale: params.get('scale') || undefined,
    intimacy: params.get('intimacy') || undefined,
    intensity: params.get('intensity') || undefined,
    supplies: params.get('supplies') || undefined,
    'no-reading': params.get('no-reading') === ticked || undefined,
    outdoors: params.get('outdoors') === ticked || undefined,
  };
}

/** The choice as an address has it, empty or with its question mark; always in the same order. */
export function choiceQuery(choice: Choice): string {
  const params = new URLSearchParams();
  for (const name of chosen(choice)) {
    const value = choice[name];
    params.set(name, value === true ? ticked : String(value));
  }
  return params.size === 0 ? '' : `?${params.toString()}`;
}

/** The criteria that are set. */
export function chosen(choice: Choice): Criterion[] {
  return criteria.filter((name) => choice[name] !== undefined);
}

function count(text: string | null): number | undefined {
  return text !== null && /^[1-9]\d{0,4}$/.test(text.trim()) ? Number(text) : undefined;
}
