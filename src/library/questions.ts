import type { SourceFolder } from '../folder/index.ts';
import { diagnostics, type Diagnostic } from '../diagnostics/index.ts';
import type { ToolkitSettings } from '../schemas/index.ts';
import type { Register } from './register.ts';
import type { Question, Entry } from './types.ts';

const fields = ['essay', 'practice', 'workshop'] as const;

/** Each question, which authors write below `doors`, must lead to entries that there are. */
export function checkQuestions(
  { doors }: ToolkitSettings,
  { file, lineOf }: NonNullable<SourceFolder['toolkit']>,
  register: Register,
): Diagnostic[] {
  return doors.flatMap((question, index) =>
    fields.flatMap((field) => {
      const id = question[field];
      const named = id === undefined ? undefined : register.find(id, [field]);
      if (id === undefined || named?.is !== 'missing') return [];
      const at = { file, line: lineOf(['doors', index, field]) };
      return [diagnostics.unknownReference(at, { field: `doors.${field}`, id, known: named.known })];
    }),
  );
}

/** The questions with what they lead to; their references have been checked. */
export function makeQuestions({ doors }: ToolkitSettings, entries: ReadonlyMap<string, Entry>): Question[] {
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
