import type { People, Step } from '../group-work.ts';

/** What of a practice matters to a plan. */
export interface PlannedPractice {
  readonly title: string;
  readonly people: People;
  readonly steps: readonly Step[];
}

/** A workshop before anybody is counted: how many may come, who hosts, what is to happen when. */
export interface WorkshopShape<P extends PlannedPractice> {
  /** How many are to come, and the range it still works for. */
  readonly people: { readonly is: number; readonly min: number; readonly max: number };
  readonly hosts: WorkshopHosts;
  readonly sessions: readonly WorkshopSession<P>[];
}

export interface WorkshopHosts {
  readonly rule: { readonly number: number } | { readonly oneFor: number };
  /** Whether they are counted among the people. */
  readonly joinIn: boolean;
}

/** A part of a workshop without a gap, on one day. */
export interface WorkshopSession<P extends PlannedPractice> {
  readonly title: string;
  readonly date: string | undefined;
  /** Minutes since midnight; `start` < `end` ≤ 1440. */
  readonly start: number;
  readonly end: number;
  readonly agenda: readonly AgendaItem<P>[];
}

export type AgendaItem<P extends PlannedPractice> = AgendaItemBase &
  (
    | {
        readonly type: 'practice';
        readonly practice: P;
        /** Those that are done, in the practice’s order. */
        readonly steps: readonly PlannedPractice['steps'][number][];
        readonly groupsOf: number | undefined;
        /** Each group gets the practice’s card, or each person. */
        readonly cards: 'group' | 'person';
        readonly instead: P | undefined;
      }
    | {
        readonly type: 'activity';
        readonly minutes: number;
        /** `person`: each has so many minutes, one after another. */
        readonly per: 'group' | 'person';
        readonly groupsOf: number | undefined;
      }
    | { readonly type: 'break' | 'transition'; readonly minutes: number }
  );

interface AgendaItemBase {
  /** The practice’s title, or the author’s words for it. */
  readonly title: string;
  readonly lead: string | undefined;
  /** Paragraphs of the host’s own. */
  readonly do: readonly string[];
  readonly say: readonly string[];
  readonly materials: readonly string[];
  /** Its place in the cut order, from 1; undefined for what is kept. */
  readonly drop: number | undefined;
}
