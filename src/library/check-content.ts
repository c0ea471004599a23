import type { SourceEntry, SourceFolder, SourceTranslation } from '../folder/index.ts';
import { hyphenatedLanguages, hyphenationRules } from '../markdown/hyphenation-rules.ts';
import { diagnostics, type Diagnostic } from '../diagnostics/index.ts';
import { toolkitSchema, type ToolkitSettings } from '../schemas/index.ts';
import { checkCardFolders } from './card-files.ts';
import { deadLinks, linkedText, type LinkedText } from './dead-links.ts';
import { checkDeck } from './deck.ts';
import { checkQuestions } from './questions.ts';
import { draftEntry, originalOutline, type Draft } from './draft.ts';
import { checkDrawings } from './drawings.ts';
import { makeGlossary } from './glossary.ts';
import { lettersBeyondAscii } from './letters.ts';
import { anchorsOf } from './make-entry.ts';
import { checkReferences } from './references.ts';
import { makeRegister } from './register.ts';
import { overlay } from './translation.ts';
import type { Glossary } from './types.ts';
import { validate } from './validate.ts';
import { checkWorkshop } from './workshop/check.ts';

declare const isWhole: unique symbol;

/**
 * The content in one language in which no mistake is left, in any language: whatever its entries name is in it.
 * Only `checkContent` makes it, and toolkits are made of nothing else.
 */
export interface WholeContent {
  readonly [isWhole]: true;
  readonly settings: ToolkitSettings;
  readonly drafts: ReadonlyMap<string, Draft>;
  readonly glossary: Glossary | undefined;
  readonly lettersBeyondAscii: ReadonlySet<number>;
  /** What stands before the addresses of its pages. */
  readonly prefix: string;
}

export interface CheckedContent {
  /** The content’s own language first. Undefined when there are errors. */
  readonly whole: readonly [WholeContent, ...WholeContent[]] | undefined;
  /** Everything there is to say of the content, in one go. */
  readonly diagnostics: readonly Diagnostic[];
}

/** Checks a content folder in all its languages. */
export function checkContent(folder: SourceFolder): CheckedContent {
  const first = checkLanguage(folder, undefined);
  const told = new Set(first.diagnostics.map((diagnostic) => JSON.stringify(diagnostic)));
  const others = folder.translations.map((translation) => {
    const { folder: overlaid, diagnostics: own } = overlay(folder, translation);
    const checked = checkLanguage(overlaid, { translation, originals: first });
    // What is wrong with an original is told once.
    const found = checked.diagnostics.filter(
      (diagnostic) =>
        diagnostic.file.startsWith(`${translation.file}/`) && !told.has(JSON.stringify(diagnostic)),
    );
    return { ...checked, diagnostics: [...own, ...found] };
  });
  const found = [first, ...others].flatMap((each) => each.diagnostics);
  if (found.some(({ severity }) => severity === 'error')) return { whole: undefined, diagnostics: found };
  const wholes = [first, ...others].flatMap(({ settings, ...content }) =>
    settings === undefined ? [] : [{ ...content, settings } as unknown as WholeContent],
  );
  const [own, ...translated] = wholes;
  return { whole: own === undefined ? undefined : [own, ...translated], diagnostics: found };
}

interface CheckedLanguage extends Omit<WholeContent, 'settings' | typeof isWhole> {
  /** Undefined where they cannot be read, which is told. */
  readonly settings: ToolkitSettings | undefined;
  readonly diagnostics: readonly Diagnostic[];
}

/** What is translated from, and by what. */
interface Translated {
  readonly translation: SourceTranslation;
  readonly originals: CheckedLanguage;
}

function checkLanguage(folder: SourceFolder, translated: Translated | undefined): CheckedLanguage {
  const found: Diagnostic[] = [...folder.diagnostics, ...checkDrawings(folder)];
  const settings = readSettings(folder, found);
  const drafts = new Map<string, Draft>();
  const firstWithId = new Map<string, SourceEntry>();
  const texts = new Map<string, LinkedText>();

  for (const source of folder.entries) {
    const { draft, outline, diagnostics: own } = draftEntry(source, folder);
    found.push(...own);
    // Links lead to a text whatever is wrong with its settings.
    const anchors = outline && anchorsOf({ outline, original: originalOutline(source) });
    texts.set(source.file, linkedText(source, outline, anchors));
    const other = firstWithId.get(source.id);
    if (other !== undefined) {
      found.push(
        diagnostics.doubleId(
          { file: source.file, line: source.lineOf(['id']) },
          { id: source.id, other: other.file },
        ),
      );
      continue;
    }
    firstWithId.set(source.id, source);
    if (draft !== undefined) drafts.set(source.id, draft);
  }
  const wrongFiles = new Set(found.filter(({ severity }) => severity === 'error').map(({ file }) => file));
  const register = makeRegister(
    folder.entries.map((source) => ({
      source,
      draft: wrongFiles.has(source.file) ? undefined : drafts.get(source.id),
    })),
  );
  const all = [...drafts.values()];
  for (const draft of all) {
    found.push(...checkReferences(draft, register));
    if (draft.kind === 'deck') found.push(...checkDeck(draft, register));
    if (draft.kind === 'workshop') found.push(...checkWorkshop(draft, register));
  }
  if (settings !== undefined && folder.toolkit !== undefined)
    found.push(...checkQuestions(settings, folder.toolkit, register));
  found.push(...checkCardFolders(all, folder));
  const isOriginalGlossary = folder.glossary !== translated?.translation.glossary;
  const originalLanguage = translated?.originals.settings?.language ?? settings?.language ?? '';
  const glossaryLanguage = isOriginalGlossary ? originalLanguage : (settings?.language ?? '');
  const { glossary, text, diagnostics: ofGlossary } = makeGlossary(folder, glossaryLanguage);
  found.push(...ofGlossary);
  if (text !== undefined) texts.set(text.file, text);
  found.push(...deadLinks(texts));
  return {
    settings,
    drafts,
    glossary,
    lettersBeyondAscii: lettersBeyondAscii(folder),
    prefix: translated === undefined ? '' : `${translated.translation.language}/`,
    diagnostics: found,
  };
}

function readSettings({ toolkit }: SourceFolder, found: Diagnostic[]): ToolkitSettings | undefined {
  if (toolkit === undefined) return toolkitSchema.parse({});
  const { fields, diagnostics: own } = validate(toolkitSchema, { ...toolkit, where: 'file' });
  found.push(...own);
  if (fields?.hyphenate === true && hyphenationRules(fields.language) === undefined) {
    const at = { file: toolkit.file, line: toolkit.lineOf(['hyphenate']) };
    const known = hyphenatedLanguages.filter((tag) => !tag.includes('-'));
    found.push(diagnostics.noHyphenation(at, { language: fields.language, known }));
  }
  return fields;
}
