import type { SourceFolder } from '../folder/index.ts';
import { problems, type Problem } from '../problems/index.ts';
import type { ToolkitSettings } from '../schemas/index.ts';
import type { KindsById } from './references.ts';
import type { Door, Entry } from './types.ts';

const fields = ['essay', 'practice', 'workshop'] as const;

/** Each door must lead to entries that there are. */
export function checkDoors(
  { doors }: ToolkitSettings,
  { file, lineOf }: NonNullable<SourceFolder['toolkit']>,
  ids: KindsById,
): Problem[] {
  return doors.flatMap((door, index) =>
    fields.flatMap((field) => {
      const id = door[field];
      if (id === undefined || ids.get(id)?.has(field) === true) return [];
      const known = [...ids].filter(([, kinds]) => kinds.has(field)).map(([each]) => each);
      const at = { file, line: lineOf(['doors', index, field]) };
      return [problems.unknownReference(at, { field: `doors.${field}`, id, known })];
    }),
  );
}

/** The doors with what they lead to; their references have been checked. */
export function makeDoors({ doors }: ToolkitSettings, entries: ReadonlyMap<string, Entry>): Door[] {
  const entryOf = <Kind extends Entry['kind']>(id: string | undefined, kind: Kind) => {
    const entry = id === undefined ? undefined : entries.get(id);
    return entry?.kind === kind ? (entry as Extract<Entry, { kind: Kind }>) : undefined;
  };
  return doors.map(({ question, text, essay, practice, workshop }) => ({
    question,
    text,
    essay: entryOf(essay, 'essay'),
    practice: entryOf(practice, 'practice'),
    workshop: entryOf(workshop, 'workshop'),
  }));
}
