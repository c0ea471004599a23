import { z } from 'zod';
import type { Settings } from '../folder/index.ts';
import { nearest, diagnostics, type Diagnostic } from '../diagnostics/index.ts';
import { folderOf, kinds, schemas, type Kind } from '../schemas/index.ts';

/** Why settings that are no fields cannot be read. */
export const notFields = 'it is not lines of the form “field: value”';

interface Checked<Fields> {
  /** Undefined when there are problems. */
  readonly fields: Fields | undefined;
  readonly diagnostics: readonly Diagnostic[];
}

interface SettingsSource extends Settings {
  readonly file: string;
  /** Whether the settings stand at the top of a text, or are a file of their own. */
  readonly where: 'text' | 'file';
  /** The only fields of which mistakes are told; all where it is left out. */
  readonly only?: readonly PropertyKey[] | undefined;
}

/** Checks settings against a schema; every issue becomes a problem with the line of its field. */
export function validate<Schema extends z.ZodObject>(
  schema: Schema,
  { data, lineOf, file, where, only }: SettingsSource,
): Checked<z.output<Schema>> {
  if (typeof data !== 'object' || data === null || Array.isArray(data)) {
    const diagnostic = where === 'file' ? diagnostics.brokenToolkitFile : diagnostics.brokenYaml;
    return { fields: undefined, diagnostics: [diagnostic({ file, line: lineOf([]) }, notFields)] };
  }
  const parsed = schema.safeParse(data);
  if (parsed.success) return { fields: parsed.data, diagnostics: [] };
  const found = parsed.error.issues.flatMap((each) => {
    const issue = only === undefined ? each : issueOf(each, only);
    if (issue === undefined) return [];
    const at = { file, line: lineOf(issue.path) };
    return diagnosticsOf({ issue, at, schema, data, lineOf, file, where });
  });
  return { fields: undefined, diagnostics: withoutMisspeltFields(found) };
}

/** A field that is missing because it is misspelt is told once, as misspelt. */
function withoutMisspeltFields(found: readonly Diagnostic[]): Diagnostic[] {
  const isMeant = (field: string) =>
    found.some(({ code, advice }) => code === 'unknown-field' && advice === `Did you mean “${field}”?`);
  return found.filter(({ code, message }) => {
    const field = /“([^”]+)”/.exec(message)?.[1];
    return code !== 'missing-field' || field === undefined || !isMeant(field);
  });
}

/** More fields that are near to none are told in one. */
const mostStrange = 2;

/** The kind of content that has all these fields. */
function kindWith(fields: readonly string[]): { kind: Kind; folder: string } | undefined {
  const kind = kinds.find((each) => fields.every((field) => Object.hasOwn(schemas[each].shape, field)));
  return kind && { kind, folder: folderOf[kind] };
}

/** An issue as far as it is one of some fields. */
function issueOf(issue: z.core.$ZodIssue, fields: readonly PropertyKey[]): z.core.$ZodIssue | undefined {
  const [field] = issue.path;
  if (field !== undefined) return fields.includes(field) ? issue : undefined;
  if (issue.code !== 'unrecognized_keys') return undefined;
  const keys = issue.keys.filter((key) => fields.includes(key));
  return keys.length === 0 ? undefined : { ...issue, keys };
}

interface IssueContext {
  readonly issue: z.core.$ZodIssue;
  readonly at: { file: string; line: number };
  readonly schema: z.ZodObject;
  readonly data: unknown;
  readonly lineOf: Settings['lineOf'];
  readonly file: string;
  readonly where: SettingsSource['where'];
}

function diagnosticsOf({ issue, at, schema, data, lineOf, file, where }: IssueContext): Diagnostic[] {
  const field = fieldName(issue.path);
  const example = exampleFor(schema, issue.path);
  if (issue.code === 'unrecognized_keys') {
    const known = knownFields(schema, issue.path);
    const placeOf = (key: string) => ({ file, line: lineOf([...issue.path, key]) });
    const strange = issue.keys.filter((key) => nearest(key, known) === undefined);
    const [first] = strange;
    const areMany = strange.length > mostStrange && first !== undefined;
    const told = areMany ? issue.keys.filter((key) => !strange.includes(key)) : issue.keys;
    return [
      ...told.map((key) =>
        diagnostics.unknownField(placeOf(key), { field: fieldName([...issue.path, key]), known }),
      ),
      ...(areMany
        ? [diagnostics.unknownFields(placeOf(first), { fields: strange, known, other: kindWith(strange) })]
        : []),
    ];
  }
  if (issue.code === 'invalid_union') {
    // An object that is nearly right has the more telling issues; a plain wrong value has the example.
    const ofObject = issue.errors.find((branch) =>
      branch.every(({ code, path }) => code === 'unrecognized_keys' || path.length > 0),
    );
    const inner = ofObject?.flatMap((each) =>
      diagnosticsOf({
        issue: { ...each, path: [...issue.path, ...each.path] },
        at: { file, line: lineOf([...issue.path, ...each.path]) },
        schema,
        data,
        lineOf,
        file,
        where,
      }),
    );
    if (inner !== undefined && inner.length > 0) return inner;
  }
  if (valueAt(data, issue.path) === undefined)
    return [diagnostics.missingField(at, { field, example, where })];
  const near = nearestValue(issue, valueAt(data, issue.path));
  return [diagnostics.wrongValue(at, { field, reason: reasonOf(issue), example, near })];
}

/** The value among those allowed that was most likely meant. */
function nearestValue(issue: z.core.$ZodIssue, value: unknown): string | undefined {
  const plain = withinUnion(issue);
  if (plain.code !== 'invalid_value' || typeof value !== 'string') return undefined;
  return nearest(value, plain.values.map(String));
}

/** The issue with a plain value, where it could also have been a list of such values. */
function withinUnion(issue: z.core.$ZodIssue): z.core.$ZodIssue {
  if (issue.code !== 'invalid_union') return issue;
  return issue.errors.flat().find(({ code, path }) => code === 'invalid_value' && path.length === 0) ?? issue;
}

function reasonOf(given: z.core.$ZodIssue): string {
  const issue = withinUnion(given);
  switch (issue.code) {
    case 'invalid_type':
      return `should be ${typeNames[issue.expected] ?? issue.expected}`;
    case 'invalid_value':
      return `should be one of: ${issue.values.map(String).join(', ')}`;
    case 'too_small':
      return issue.origin === 'string' || issue.origin === 'array'
        ? 'is empty'
        : `should be at least ${String(issue.minimum)}`;
    case 'too_big':
      return `should be at most ${String(issue.maximum)}`;
    case 'invalid_format':
      if (issue.format === 'url') return 'should be a whole web address that begins with https://';
      return 'should have small letters, digits and single hyphens only';
    case 'custom':
      return issue.message;
    default:
      return 'has a value that cannot be used';
  }
}

const typeNames: Readonly<Record<string, string>> = {
  string: 'a text (put it in "quotes")',
  number: 'a number',
  int: 'a whole number',
  array: 'a list in [square brackets]',
  object: 'a group of fields in { curly brackets }',
  boolean: 'true or false',
};

function fieldName(path: readonly PropertyKey[]): string {
  return path.map((key) => (typeof key === 'number' ? String(key + 1) : String(key))).join('.');
}

function valueAt(data: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (value, key) => (value as Record<PropertyKey, unknown> | null | undefined)?.[key],
    data,
  );
}

/** The example in the nearest field’s documentation. */
function exampleFor(schema: z.ZodObject, path: readonly PropertyKey[]): string {
  let example = `${String(path[0] ?? 'title')}: …`;
  for (const type of typesAlong(schema, path)) {
    const own = type.meta()?.['example'];
    if (typeof own === 'string') example = own;
  }
  return example;
}

function knownFields(schema: z.ZodObject, path: readonly PropertyKey[]): string[] {
  const innermost = typesAlong(schema, path).at(-1);
  const object = innermost === undefined ? schema : unwrap(innermost);
  return object instanceof z.ZodObject ? Object.keys(object.shape) : [];
}

function typesAlong(schema: z.ZodObject, path: readonly PropertyKey[]): z.ZodType[] {
  const types: z.ZodType[] = [];
  let current: z.ZodType = schema;
  for (const key of path) {
    const inner = unwrap(current);
    if (inner instanceof z.ZodObject) {
      const next = inner.shape[String(key)] as z.ZodType | undefined;
      if (next === undefined) break;
      current = next;
    } else if (inner instanceof z.ZodArray) {
      current = inner.element as z.ZodType;
    } else break;
    types.push(current);
  }
  return types;
}

/** The type inside `optional`, `default` and transforms, and the object among a union’s options. */
function unwrap(type: z.ZodType): z.ZodType {
  if (type instanceof z.ZodOptional || type instanceof z.ZodDefault)
    return unwrap(type.unwrap() as z.ZodType);
  if (type instanceof z.ZodPipe) return unwrap(type.in as z.ZodType);
  if (type instanceof z.ZodUnion) {
    const object = type.options
      .map((option) => unwrap(option as z.ZodType))
      .find((option) => option instanceof z.ZodObject);
    return object ?? type;
  }
  return type;
}
