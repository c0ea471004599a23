/** Which practices and essays go with one, as its text, theirs and the order of practices tell. */
import { resolveLink } from './links.ts';
import type { Essay, Practice, Toolkit } from './types.ts';

export interface Companions {
  /** First what comes next, then what its text names, then what names it. */
  readonly practices: readonly Practice[];
  readonly essays: readonly Essay[];
}

/** What has a place among companions, and has some. */
type Companion = Essay | Practice;

const known = new WeakMap<Toolkit['entries'], ReadonlyMap<string, Companions>>();

/**
 * What an essay or a practice goes with. What is to be done before a practice is told apart from this, as `after`.
 * The entry may be of an earlier reading of the toolkit, as while an author is writing: its id counts.
 */
export function companionsOf(entry: Companion, toolkit: Pick<Toolkit, 'entries'>): Companions {
  const earlier = known.get(toolkit.entries);
  const all = earlier ?? allCompanions(toolkit);
  if (earlier === undefined) known.set(toolkit.entries, all);
  return all.get(entry.id) ?? { practices: [], essays: [] };
}

/** Every text is read once, however many entries there are. */
function allCompanions(toolkit: Pick<Toolkit, 'entries'>): Map<string, Companions> {
  const entries = [...toolkit.entries.values()].filter(isCompanion);
  const empty = () => new Map(entries.map((entry) => [entry, new Set<Companion>()]));
  const [next, named, namedBy] = [empty(), empty(), empty()];
  for (const entry of entries) {
    for (const { href } of entry.outline.links) {
      const target = resolveLink(href, entry, toolkit);
      if (target.to !== 'entry' || !isCompanion(target.entry) || target.entry === entry) continue;
      named.get(entry)?.add(target.entry);
      namedBy.get(target.entry)?.add(entry);
    }
    if (entry.kind === 'practice') for (const first of entry.after) next.get(first)?.add(entry);
  }
  return new Map(
    entries.map((entry) => {
      const before: readonly Companion[] = entry.kind === 'practice' ? entry.after : [];
      const found = [next, named, namedBy].flatMap((places) => [...(places.get(entry) ?? [])]);
      const others = [...new Set(found)].filter((other) => !before.includes(other));
      return [
        entry.id,
        {
          practices: others.filter((other) => other.kind === 'practice'),
          essays: others.filter((other) => other.kind === 'essay'),
        },
      ];
    }),
  );
}

function isCompanion(entry: { readonly kind: string }): entry is Companion {
  return entry.kind === 'essay' || entry.kind === 'practice';
}
