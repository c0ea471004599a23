/** Mistakes in the settings of an entry, and in what it refers to. */
import type { Place } from '../problem.ts';
import { didYouMean, error, list, shown, warning, type SettingsPlace } from './wording.ts';

/** A kind of content that has the fields in question, and where it lives. */
export interface OtherKind {
  readonly kind: string;
  readonly folder: string;
}

export const fieldsDiagnostics = {
  missingTitle: (at: Place) =>
    error('missing-title', at, {
      message: 'There is no title.',
      advice: 'Write “title: …” between the --- lines at the top, or begin the text with “# …”.',
    }),

  titleTooLong: (at: Place, { letters, most }: { letters: number; most: number }) =>
    error('title-too-long', at, {
      message: `The title has ${letters} letters; ${most} is the most that covers and page heads hold.`,
      advice: 'Write a short title, and put the rest into the text or the field “summary”.',
    }),

  idTooLong: (at: Place, { id, most }: { id: string; most: number }) =>
    error('id-too-long', at, {
      message: `The id “${shown(id)}” is too long to be the name of files; ${most} letters from a to z are the most.`,
      advice: 'Give the file a shorter name (its name is its id), or write “id: …” at its top.',
    }),

  missingField: (
    at: Place,
    { field, example, where }: { field: string; example: string; where: SettingsPlace },
  ) =>
    error('missing-field', at, {
      message: `The field “${field}” is missing.`,
      advice: `Add it${where === 'file' ? '' : ' between the --- lines at the top'}, for example: ${example}`,
    }),

  unknownField: (at: Place, { field, known }: { field: string; known: readonly string[] }) =>
    error('unknown-field', at, {
      message: `There is no field “${shown(field)}” here.`,
      advice: didYouMean(field, known, `The fields are: ${list(known)}.`),
    }),

  unknownFields: (
    at: Place,
    {
      fields,
      known,
      other,
    }: { fields: readonly string[]; known: readonly string[]; other: OtherKind | undefined },
  ) =>
    error('unknown-field', at, {
      message: `There are no fields ${list(fields.map((field) => `“${shown(field)}”`))} here.`,
      advice:
        other === undefined
          ? `The fields are: ${list(known)}.`
          : `They belong to a ${other.kind}: if this is one, move the file into the folder ${other.folder}/. Else use these fields: ${list(known)}.`,
    }),

  wrongValue: (
    at: Place,
    {
      field,
      reason,
      example,
      near,
    }: { field: string; reason: string; example: string; near?: string | undefined },
  ) =>
    error('wrong-value', at, {
      message: `The field “${field}” ${reason}.`,
      advice: `${near === undefined ? '' : `Did you mean “${near}”? `}Write, for example: ${example}`,
    }),

  peopleMinAboveMax: (at: Place, { min, max }: { min: number; max: number }) =>
    error('people-min-above-max', at, {
      message: `people: min is ${min}, more than max, which is ${max}.`,
      advice: `Write the smaller number as min and the larger as max: people: { min: ${max}, max: ${min} }.`,
    }),

  peopleIdealOutside: (at: Place, { min, ideal, max }: { min: number; ideal: number; max: number }) =>
    error('people-ideal-outside', at, {
      message: `people: ideal is ${ideal}, which does not lie between min ${min} and max ${max}.`,
      advice: `Choose an ideal from ${min} to ${max}, or widen min and max.`,
    }),

  unknownReference: (
    at: Place,
    { field, id, known }: { field: string; id: string; known: readonly string[] },
  ) =>
    error('unknown-reference', at, {
      message: `“${field}” names “${id}”, but there is no such entry.`,
      advice: didYouMean(
        id,
        known,
        known.length === 0 ? 'Nothing can be named here yet.' : `There are: ${list(known)}.`,
      ),
    }),

  unknownSection: (
    at: Place,
    { id, section, known }: { id: string; section: string; known: readonly string[] },
  ) =>
    error('unknown-section', at, {
      message: `“${id}” has no section “${section}”.`,
      advice: didYouMean(
        section,
        known,
        known.length === 0 ? `Name the whole entry: ${id}` : `Its sections are: ${list(known)}.`,
      ),
    }),

  doubleId: (at: Place, { id, other }: { id: string; other: string }) =>
    error('double-id', at, {
      message: `This entry and ${other} have the same id, “${id}”.`,
      advice:
        'Give one of the two files another name (its name is its id), or write another “id: …” at its top.',
    }),

  noHyphenation: (at: Place, { language, known }: { language: string; known: readonly string[] }) =>
    warning('no-hyphenation', at, {
      message: `There are no rules for breaking words of the language “${language}”, so books do not break any.`,
      advice: `Leave “hyphenate” out, or name one of these languages: ${list(known)}.`,
    }),

  deadLink: (at: Place, { href, near }: { href: string; near: string | undefined }) =>
    warning('dead-link', at, {
      message: `The link to “${shown(href)}” leads nowhere; its words are kept as plain text.`,
      advice: near === undefined ? 'Correct the address or remove the link.' : `Did you mean “${near}”?`,
    }),
} as const;
