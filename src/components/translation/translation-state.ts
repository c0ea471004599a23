import type { Entry, Toolkit } from '../../library/index.ts';
import type { Kind } from '../../schemas/index.ts';

/** How far the translation of one kind of text is. */
export interface TranslationState {
  readonly kind: Kind | 'glossary';
  readonly done: number;
  readonly all: number;
  /** Entries that are not translated. */
  readonly missing: readonly Entry[];
  /** The file of a glossary that is not translated. */
  readonly missingFile: string | undefined;
}

/** How far a translation is, for each kind of text that the toolkit has. */
export function translationState(toolkit: Toolkit): TranslationState[] {
  const lists: readonly (readonly [Kind, readonly Entry[]])[] = [
    ['essay', toolkit.essays],
    ['practice', toolkit.practices],
    ['card', toolkit.cards],
    ['deck', toolkit.decks],
    ['worksheet', toolkit.worksheets],
    ['poster', toolkit.posters],
    ['workbook', toolkit.workbooks],
    ['workshop', toolkit.workshops],
    ['community', toolkit.communities],
  ];
  const ofEntries = lists
    .filter(([, entries]) => entries.length > 0)
    .map(([kind, entries]): TranslationState => {
      const missing = entries.filter(({ isStandIn }) => isStandIn);
      return {
        kind,
        done: entries.length - missing.length,
        all: entries.length,
        missing,
        missingFile: undefined,
      };
    });
  const { glossary, settings } = toolkit;
  if (glossary === undefined) return ofEntries;
  const isDone = glossary.language === settings.language;
  return [
    ...ofEntries,
    {
      kind: 'glossary',
      done: isDone ? 1 : 0,
      all: 1,
      missing: [],
      missingFile: isDone ? undefined : glossary.file,
    },
  ];
}
