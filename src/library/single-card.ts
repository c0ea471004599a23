import type { SourceEntry } from '../folder/index.ts';
import type { Outline } from '../markdown/outline.ts';
import { diagnostics, type Diagnostic } from '../diagnostics/index.ts';
import type { CardFields } from '../schemas/index.ts';
import { checkDepth } from './card-lists.ts';

/** What is wrong with a card that is a file of its own. */
export function checkCardFile(
  { file, lineInFile, lineOf }: SourceEntry,
  { faces }: Outline,
  { fields, hasTitle }: { fields: CardFields | undefined; hasTitle: boolean },
): Diagnostic[] {
  const placeAt = (line: number) => ({ file, line: lineInFile(line) });
  return [
    ...(faces.isFrontEmpty && !hasTitle ? [diagnostics.emptyCard(placeAt(1))] : []),
    ...faces.furtherRules.map((line) => diagnostics.thirdFace(placeAt(line))),
    ...faces.rulesBelowWords.map((line) => diagnostics.ruleBelowWords(placeAt(line))),
    ...(fields?.depth === undefined ? [] : checkDepth(fields.kind, { file, line: lineOf(['depth']) })),
  ];
}
