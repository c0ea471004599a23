import type { SourceEntry, SourceFolder, SourceText } from '../folder/index.ts';
import { readGlossary, type WrittenGlossary, type WrittenTerm } from '../markdown/glossary-terms.ts';
import type { Text } from '../markdown/text.ts';
import { diagnostics, type Place, type Diagnostic } from '../diagnostics/index.ts';
import { glossarySchema } from '../schemas/index.ts';
import { checkBlocks } from './blocks.ts';
import { linkedText, type LinkedText } from './dead-links.ts';
import { checkHtml } from './html.ts';
import { keepFor } from './keep.ts';
import type { Glossary, GlossaryTerm } from './types.ts';
import { validate } from './validate.ts';

export interface MadeGlossary {
  /** Undefined where there is none, or it cannot be read. */
  readonly glossary: Glossary | undefined;
  readonly text: LinkedText | undefined;
  readonly diagnostics: readonly Diagnostic[];
}

/** Checks `glossary.md` and reads its terms. */
export function makeGlossary({ glossary: source }: SourceFolder, language: string): MadeGlossary {
  if (source === undefined || source.diagnostics.length > 0)
    return { glossary: undefined, text: undefined, diagnostics: [] };
  const { file, path, lineInFile } = source;
  if (source.text.is !== 'text') {
    const line = source.text.line && lineInFile(source.text.line);
    return { glossary: undefined, text: undefined, diagnostics: [diagnostics.tooDeep({ file, line })] };
  }
  const { outline } = source.text;
  const written = termsIn(source.text);
  const { fields, diagnostics: ofFields } = validate(glossarySchema, { ...source, where: 'text' });
  const everyday = fields?.everyday ?? [];
  const asEntry: SourceEntry = { ...source, kind: 'essay', id: 'glossary', format: 'md' };
  const text = linkedText(asEntry, outline);
  return {
    glossary: {
      file,
      path,
      language,
      terms: written.terms.map((term) => termOf(term, everyday)),
    },
    text,
    diagnostics: [
      ...ofFields,
      ...checkEveryday(everyday, written, source),
      ...checkTerms(written, source),
      ...checkBlocks(asEntry, outline),
      ...checkHtml(asEntry, outline),
      ...outline.images.map(({ line }) => diagnostics.glossaryPicture({ file, line: lineInFile(line) })),
    ],
  };
}

const termsIn = keepFor(({ tree }: Text): WrittenGlossary => readGlossary(tree));

function termOf(
  { name, anchor, also, meaning, line }: WrittenTerm,
  everyday: readonly string[],
): GlossaryTerm {
  return { name, anchor, also, isEveryday: everyday.includes(name), meaning, line };
}

function checkEveryday(
  everyday: readonly string[],
  { terms }: WrittenGlossary,
  { file, lineOf }: SourceText,
): Diagnostic[] {
  const known = terms.map(({ name }) => name);
  return everyday.flatMap((name, index) => {
    if (known.includes(name)) return [];
    const at = { file, line: lineOf(['everyday', index]) };
    return [diagnostics.unknownReference(at, { field: 'everyday', id: name, known })];
  });
}

function checkTerms({ terms, looseLine }: WrittenGlossary, { file }: SourceText): Diagnostic[] {
  const at = (line: number): Place => ({ file, line });
  const found: Diagnostic[] = [];
  if (terms.length === 0) found.push(diagnostics.glossaryWithoutTerms({ file }));
  else if (looseLine !== undefined) found.push(diagnostics.glossaryLooseText(at(looseLine)));
  const takenAt = new Map<string, number>();
  const take = (name: string, line: number) => {
    const key = name.toLowerCase();
    const other = takenAt.get(key);
    if (other === undefined) takenAt.set(key, line);
    else found.push(diagnostics.doubleTerm(at(line), { name, line: other }));
  };
  for (const { name, also, alsoLine, meaning, line } of terms) {
    if (name === '') found.push(diagnostics.termWithoutName(at(line)));
    else take(name, line);
    if (meaning.children.length === 0) found.push(diagnostics.termWithoutMeaning(at(line), { name }));
    if (alsoLine !== undefined && also.length === 0)
      found.push(diagnostics.emptyAlso(at(alsoLine), { name }));
    for (const other of also) take(other, alsoLine ?? line);
  }
  return found.sort((a, b) => (a.line ?? 0) - (b.line ?? 0));
}
