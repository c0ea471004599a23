export interface People {
  readonly min: number;
  readonly ideal: number;
  readonly max: number;
  /** Sizes one group may have where people are left over, beside those from min to max. */
  readonly leftOver?: readonly number[] | undefined;
  readonly remainder: string | undefined;
}

export interface Step {
  readonly title: string;
  /** What it is called in the text that this one translates. */
  readonly originalTitle?: string | undefined;
  readonly minutes: number;
  /** `group`: the minutes pass once; `person`: every person has them in turn. */
  readonly per: 'group' | 'person';
  /** Who does or leads it, in the author’s words. */
  readonly who: string | undefined;
  /** Where it begins in the file, from 1. */
  readonly line: number;
}
