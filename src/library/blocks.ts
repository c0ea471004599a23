import type { SourceEntry } from '../folder/index.ts';
import {
  directives,
  isDirective,
  isTextDirective,
  lineDirectives,
  textDirectives,
  type DirectiveName,
} from '../markdown/directives.ts';
import { blocksOf, type StepBlock } from '../markdown/blocks.ts';
import type { OutlineDirective } from '../markdown/outline-blocks.ts';
import type { Outline } from '../markdown/outline.ts';
import type { Text } from '../markdown/text.ts';
import { writeKinds } from '../markdown/write-space.ts';
import { diagnostics, type Place, type Diagnostic } from '../diagnostics/index.ts';
import { stepSchema, type StepFields } from '../schemas/index.ts';
import { checkGrid, checkSlips } from './forms.ts';
import type { Step } from './group-work.ts';
import { keepFor } from './keep.ts';

const names = Object.keys(directives);
const lineNames: ReadonlySet<string> = new Set(lineDirectives);

/** What is wrong with the ::: blocks of one entry. */
export function checkBlocks({ kind, file, lineInFile }: SourceEntry, outline: Outline): Diagnostic[] {
  const steps = kind === 'practice' ? [] : outline.directives.filter(({ name }) => name === 'step');
  return [
    ...steps
      .slice(0, 1)
      .map(({ label, line }) =>
        diagnostics.stepOutsidePractice(
          { file, line: lineInFile(line) },
          { title: label, count: steps.length },
        ),
      ),
    ...outline.directives.flatMap((directive) =>
      checkBlock(directive, { file, line: lineInFile(directive.line) }, kind),
    ),
    ...looseColons(outline).map(({ text, name, line }) => {
      const at = { file, line: lineInFile(line) };
      return name === undefined
        ? diagnostics.looseEnd(at, { text })
        : diagnostics.unreadDirective(at, { text, name, isLine: isLine(name) });
    }),
  ];
}

function checkBlock(directive: OutlineDirective, at: Place, kind: SourceEntry['kind']): Diagnostic[] {
  const { name, fence } = directive;
  if (directive.form === 'mark' && isTextDirective(name))
    return checkAttributes(directive, at, textDirectives[name]);
  if (!isDirective(name)) return [diagnostics.unknownDirective(at, { name, known: names })];
  if (isLine(name) && directive.form === 'block') return [diagnostics.blockForLine(at, { name })];
  if (!isLine(name) && directive.form === 'line') return [diagnostics.lineForBlock(at, { name })];
  const found = checkAttributes(directive, at, directives[name]);
  if (!directive.closed) found.push(diagnostics.unclosedDirective(at, { name, fence }));
  if (name === 'write') found.push(...checkLines(directive, at), ...checkKind(directive, at));
  if (name === 'grid') found.push(...checkGrid(directive, at));
  if (name === 'slips') found.push(...checkSlips(directive, at));
  if (name === 'step') found.push(...checkStep(directive, at, kind));
  return found;
}

function checkAttributes(
  { name, attributes, fence }: OutlineDirective,
  at: Place,
  known: readonly string[],
): Diagnostic[] {
  return Object.keys(attributes)
    .filter((attribute) => !known.includes(attribute))
    .map((attribute) => diagnostics.unknownAttribute(at, { name: `${fence}${name}`, attribute, known }));
}

/** Colons read as text, but for the ends of blocks whose beginnings are told. */
function looseColons({ looseColons, directives: written }: Outline): Outline['looseColons'] {
  const toldBeginnings = [
    ...looseColons.filter(({ name }) => name !== undefined && !isLine(name)),
    ...written.filter(({ form, name, closed }) => (form === 'line' ? !lineNames.has(name) : !closed)),
  ].map(({ line }) => line);
  return looseColons.filter(({ name, line }) => {
    const beginning = name === undefined ? toldBeginnings.findIndex((each) => each < line) : -1;
    if (beginning !== -1) toldBeginnings.splice(beginning, 1);
    return beginning === -1;
  });
}

function isLine(name: DirectiveName): boolean {
  return lineNames.has(name);
}

function checkLines({ attributes }: OutlineDirective, at: Place): Diagnostic[] {
  const value = attributes['lines'];
  if (value === undefined) return [];
  const isCount = /^\d+$/.test(value) && Number(value) >= 1 && Number(value) <= 40;
  return isCount ? [] : [diagnostics.writeLinesNotANumber(at, { value })];
}

function checkKind({ attributes }: OutlineDirective, at: Place): Diagnostic[] {
  const { kind } = attributes;
  const isKnown = kind === undefined || (writeKinds as readonly string[]).includes(kind);
  return isKnown ? [] : [diagnostics.writeKindUnknown(at, { value: kind, known: writeKinds })];
}

function checkStep(
  { label, attributes }: OutlineDirective,
  at: Place,
  kind: SourceEntry['kind'],
): Diagnostic[] {
  const { minutes, per } = attributes;
  const title = label;
  // Told once for a whole file, below.
  if (kind !== 'practice') return [];
  const found: Diagnostic[] = [];
  if (title === '') found.push(diagnostics.stepWithoutTitle(at));
  if (minutes === undefined || minutes === '')
    found.push(diagnostics.stepWithoutMinutes(at, { title: title || 'Opening round' }));
  else if (!isValid('minutes', minutes))
    found.push(diagnostics.stepMinutesNotANumber(at, { title, value: minutes }));
  if (per !== undefined && !isValid('per', per))
    found.push(diagnostics.stepPerUnknown(at, { title, value: per }));
  return found;
}

function isValid(name: keyof StepFields, value: string): boolean {
  return stepSchema.shape[name].safeParse(value).success;
}

/**
 * The steps of a practice whose blocks have been checked. A translation with as many steps as its original knows what
 * they are called there.
 */
export function stepsOf({
  text,
  source: { original },
}: {
  readonly text: Text;
  readonly source: Pick<SourceEntry, 'original'>;
}): Step[] {
  const own = stepsIn(text);
  const originals = original?.text.is === 'text' ? stepsIn(original.text) : [];
  return own.map((block, index) => {
    const originalTitle = originals.length === own.length ? originals[index]?.title : undefined;
    const step: Step & { type?: StepBlock['type'] } = { ...block, line: block.line ?? 1, originalTitle };
    delete step.type;
    return step;
  });
}

const stepsIn = keepFor(({ tree }: Text): readonly StepBlock[] =>
  blocksOf(tree, 'step').map(({ data }) => data.block),
);
