import { diagnostics, type Diagnostic } from '../diagnostics/index.ts';
import type { Settings } from './front-matter.ts';
import { isMarkdown } from './paths.ts';

/** Files about a folder rather than in the toolkit. */
const aboutTheFolder = /^(readme|licen[cs]e|changelog|contributing|summary)(\.|$)/i;

interface Kept {
  readonly files: readonly string[];
  readonly diagnostics: readonly Diagnostic[];
}

/** Files without those that the settings beside them leave out (`leaveOut`). */
export function withoutNamed(
  files: readonly string[],
  settings: (Settings & { readonly file: string }) | undefined,
): Kept {
  const named = namedIn(settings?.data);
  return {
    files: files.filter((path) => !named.some((each) => isAtOrIn(path, each))),
    diagnostics: named.flatMap((each, index) =>
      settings === undefined || files.some((path) => isAtOrIn(path, each))
        ? []
        : [
            diagnostics.leavesOutNothing(
              { file: settings.file, line: settings.lineOf(['leaveOut', index]) },
              { path: each, known: files },
            ),
          ],
    ),
  };
}

/**
 * Files without those whose names say that they are notes on the folder, or drafts. Such a text is told, for its
 * author may well think that it is read. `folder` is where they lie inside the content folder.
 */
export function withoutNotes(
  files: readonly string[],
  { name, folder }: { name: string; folder: string },
): Kept {
  const isNote = (path: string) => draftIn(path) !== undefined || aboutTheFolder.test(nameOf(path));
  const notes = files.filter(isNote);
  const readmes = notes.filter((path) => draftIn(path) === undefined && /^readme\.mdx?$/i.test(nameOf(path)));
  const drafts = new Set(notes.filter(isMarkdown).flatMap((path) => draftIn(path) ?? []));
  const told = (path: string) => [{ file: `${name}/${path}` }, { path: folder + path }] as const;
  return {
    files: files.filter((path) => !isNote(path)),
    diagnostics: [
      ...readmes.map((path) => diagnostics.readmeNotRead(...told(path))),
      ...[...drafts].map((path) => diagnostics.draftNotRead(...told(path))),
    ],
  };
}

/** What the settings leave out; what is no list of texts is told when they are checked. */
function namedIn(data: unknown): string[] {
  const { leaveOut } = (data ?? {}) as { leaveOut?: unknown };
  if (!Array.isArray(leaveOut)) return [];
  return leaveOut.flatMap((each) =>
    typeof each === 'string' ? [each.trim().replace(/^(\.?\/)+|\/+$/g, '')] : [],
  );
}

/** The draft, a file or a folder, that a path is or lies in: its name begins with “_”. */
function draftIn(path: string): string | undefined {
  const parts = path.split('/');
  const index = parts.findIndex((part) => part.startsWith('_'));
  return index === -1 ? undefined : parts.slice(0, index + 1).join('/');
}

function isAtOrIn(path: string, folder: string): boolean {
  return folder !== '' && (path === folder || path.startsWith(`${folder}/`));
}

function nameOf(path: string): string {
  return path.split('/').at(-1) ?? path;
}
