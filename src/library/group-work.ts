import type { StepFields } from '../schemas/step.ts';

export interface People {
  readonly min: number;
  readonly ideal: number;
  readonly max: number;
  /** Sizes one group may have where people are left over, beside those from min to max. */
  readonly leftOver?: readonly number[] | undefined;
  readonly remainder: string | undefined;
}

/** A step of a practice, with all that its author says of it. */
export interface Step extends StepFields {
  /** Its node’s in the practice’s text. */
  readonly id: string;
  readonly title: string;
  /** What it is called in the text that this one translates. */
  readonly originalTitle?: string | undefined;
  /** Where it begins in the file, from 1. */
  readonly line: number;
}
