import type { Settings, SourceEntry, SourceFolder, SourceTranslation } from '../folder/index.ts';
import { hyphenationRules } from '../markdown/hyphenation-rules.ts';
import type { Outline } from '../markdown/outline.ts';
import { nearest, diagnostics, type Diagnostic } from '../diagnostics/index.ts';
import { keepFor } from './keep.ts';
import { notFields } from './validate.ts';

/** A content folder in another language: its translations, and the originals of what is not translated. */
export interface Overlaid {
  readonly folder: SourceFolder;
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Lays a folder of translations over the content folder that holds it. A translation takes the place of the text of
 * the same folder and name, and its id; what it leaves out of its settings, but for the title, is the original’s.
 * Its links and pictures are read as if it lay in the place of the original.
 */
export function overlay(folder: SourceFolder, translation: SourceTranslation): Overlaid {
  const found: Diagnostic[] = [];
  const translated = new Map<SourceEntry, SourceEntry>();
  for (const entry of translation.entries) {
    const original = folder.entries.find(({ path }) => isSameText(path, entry.path));
    if (original === undefined) {
      const near = nearestOriginal(entry, folder.entries);
      const at = { file: entry.file };
      found.push(diagnostics.translationOfNothing(at, { original: `${folder.name}/${entry.path}`, near }));
      continue;
    }
    const other = translated.get(original);
    if (other !== undefined) {
      found.push(diagnostics.doubleId({ file: entry.file }, { id: original.id, other: other.file }));
      continue;
    }
    const fields = untranslated(entry, original);
    if (fields.length > 0)
      found.push(diagnostics.untranslatedFields({ file: entry.file, line: 1 }, { fields }));
    translated.set(original, inPlaceOf(original)(entry));
  }
  if (translation.glossary !== undefined && folder.glossary === undefined) {
    const original = `${folder.name}/${translation.glossary.path}`;
    found.push(
      diagnostics.translationOfNothing({ file: translation.glossary.file }, { original, near: undefined }),
    );
  }
  const { toolkit, diagnostics: ofSettings } = settingsOf(folder, translation);
  return {
    folder: {
      ...folder,
      toolkit,
      entries: folder.entries.map((entry) => translated.get(entry) ?? entry),
      glossary: translation.glossary ?? folder.glossary,
    },
    diagnostics: [...found, ...ofSettings],
  };
}

const inPlaceOf = keepFor((original: SourceEntry) =>
  keepFor((entry: SourceEntry): SourceEntry => {
    const own = fieldsOf(entry);
    const inherited = { ...fieldsOf(original), title: undefined };
    return {
      ...entry,
      data: isFields(entry.data) ? { ...inherited, ...own, ...idOf(original) } : entry.data,
      lineOf: (path) => (path[0] !== undefined && Object.hasOwn(own, path[0]) ? entry.lineOf(path) : 1),
      id: original.id,
      path: original.path,
      original,
      ownFields: Object.keys(own),
    };
  }),
);

function idOf({ data }: SourceEntry): { id?: unknown } {
  const { id } = isFields(data) ? data : {};
  return id === undefined ? {} : { id };
}

/** Settings that hold words; a title may also be the first heading. */
const wordFields = ['summary', 'subtitle', 'materials', 'space', 'roles', 'room', 'sessions'];

function untranslated(entry: SourceEntry, original: SourceEntry): string[] {
  const own = fieldsOf(entry);
  return Object.keys(fieldsOf(original)).filter((name) => wordFields.includes(name) && !(name in own));
}

function nearestOriginal({ path }: SourceEntry, entries: readonly SourceEntry[]): string | undefined {
  const near = nearest(
    path,
    entries.map((entry) => entry.path),
  );
  return entries.find((entry) => entry.path === near)?.file;
}

function settingsOf(
  { toolkit: general }: SourceFolder,
  { toolkit: own, language, file }: SourceTranslation,
): { toolkit: NonNullable<SourceFolder['toolkit']>; diagnostics: Diagnostic[] } {
  const ownData = isFields(own?.data) ? own.data : {};
  const generalData = isFields(general?.data) ? general.data : {};
  const given = ownData['language'];
  const at = { file: own?.file ?? file, line: own?.lineOf(['language']) };
  const differs = typeof given === 'string' && given.toLowerCase() !== language.toLowerCase();
  const intoOwn = language.toLowerCase() === languageOf(generalData).toLowerCase();
  // What holds for the content’s own language may be impossible in another.
  const hyphenates = 'hyphenate' in ownData || hyphenationRules(language) !== undefined;
  return {
    toolkit: {
      file: own?.file ?? general?.file ?? file,
      // Sections that only hosts see are found by their headings, in either language.
      data: {
        ...generalData,
        ...ownData,
        // The questions are nothing but words.
        ...('doors' in ownData ? {} : { doors: [] }),
        ...('hostSections' in ownData
          ? { hostSections: both(generalData['hostSections'], ownData['hostSections']) }
          : {}),
        ...(hyphenates ? {} : { hyphenate: false }),
        language,
      },
      lineOf: own?.lineOf ?? (() => 1),
    },
    diagnostics: [
      ...(own === undefined || isFields(own.data) ? [] : [diagnostics.brokenToolkitFile(at, notFields)]),
      ...(differs ? [diagnostics.translationLanguage(at, { language: given, folder: language })] : []),
      ...(intoOwn ? [diagnostics.translationIntoOwn({ file }, { language })] : []),
    ],
  };
}

function languageOf(data: Fields): string {
  return typeof data['language'] === 'string' ? data['language'] : 'en';
}

/** What is no list is told as such. */
function both(general: unknown, own: unknown): unknown {
  return Array.isArray(general) && Array.isArray(own)
    ? [...(general as unknown[]), ...(own as unknown[])]
    : own;
}

/**
 * Where the headings of an original are in its translation, by their anchors; nothing where there are not as many.
 * So links and references that name a section still find it.
 */
export function anchorsOfOriginal(own: Outline, original: Outline): ReadonlyMap<string, string> {
  if (own.headings.length !== original.headings.length) return new Map();
  return new Map(
    original.headings.map(({ anchor }, index) => [anchor, own.headings[index]?.anchor ?? anchor] as const),
  );
}

type Fields = Readonly<Record<PropertyKey, unknown>>;

function isFields(data: unknown): data is Fields {
  return typeof data === 'object' && data !== null && !Array.isArray(data);
}

function fieldsOf({ data }: Pick<Settings, 'data'>): Fields {
  return isFields(data) ? data : {};
}

/** Whether two texts have one name, in folders of the same names: a text and its translation. */
export function isSameText(path: string, other: string): boolean {
  return withoutEnding(path) === withoutEnding(other);
}

function withoutEnding(path: string): string {
  return path.replace(/\.mdx?$/i, '');
}
