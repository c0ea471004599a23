import type { SourceEntry } from '../folder/index.ts';
import type { Kind } from '../schemas/index.ts';
import type { Draft } from './draft.ts';

/** What stands behind an id that somebody names. A check has to say what it makes of each. */
export type Named<K extends Kind> =
  | { readonly is: 'whole'; readonly draft: Extract<Draft, { kind: K }> }
  /** There is such an entry, but its own file has mistakes, which are told there: nothing follows from it. */
  | { readonly is: 'broken' }
  | { readonly is: 'missing'; readonly known: readonly string[] };

/** All entries of a content folder by their ids, whether their files can be used or not. */
export interface Register {
  /** The entry that has an id and is of one of these kinds. */
  readonly find: <K extends Kind>(id: string, kinds: readonly K[]) => Named<K>;
  /** The entries of a kind; undefined where some file of that kind has mistakes, so that any entry may be missing. */
  readonly all: <K extends Kind>(kind: K) => readonly Extract<Draft, { kind: K }>[] | undefined;
}

interface Registered {
  readonly source: SourceEntry;
  /** Undefined where the entry’s own file has mistakes, or another had its id before. */
  readonly draft: Draft | undefined;
}

export function makeRegister(registered: readonly Registered[]): Register {
  const byId = Map.groupBy(registered, ({ source }) => source.id);
  const isOf = <K extends Kind>(
    draft: Draft | undefined,
    kinds: readonly K[],
  ): draft is Extract<Draft, { kind: K }> =>
    draft !== undefined && (kinds as readonly Kind[]).includes(draft.kind);
  return {
    find: (id, kinds) => {
      const named = (byId.get(id) ?? []).filter(({ source }) =>
        (kinds as readonly Kind[]).includes(source.kind),
      );
      if (named.length === 0) {
        const fitting = registered.filter(({ source }) => (kinds as readonly Kind[]).includes(source.kind));
        return { is: 'missing', known: [...new Set(fitting.map(({ source }) => source.id))] };
      }
      const [draft] = named.map(({ draft }) => draft).filter((draft) => isOf(draft, kinds));
      return draft === undefined ? { is: 'broken' } : { is: 'whole', draft };
    },
    all: (kind) => {
      const ofKind = registered.filter(({ source }) => source.kind === kind);
      const whole = ofKind.map(({ draft }) => draft).filter((draft) => isOf(draft, [kind]));
      return whole.length === ofKind.length ? whole : undefined;
    },
  };
}
