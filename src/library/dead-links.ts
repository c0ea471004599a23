import type { SourceEntry } from '../folder/index.ts';
import type { Outline } from '../markdown/outline.ts';
import { nearest, diagnostics, type Diagnostic } from '../diagnostics/index.ts';
import { isOfUnread, titleStandsInText } from './draft.ts';
import { isProgram, resolveLink, type Linkable } from './links.ts';

/** A text whose links are checked, whatever else is wrong with its file. */
export interface LinkedText extends Linkable {
  readonly file: string;
  readonly links: readonly { readonly href: string; readonly line: number }[];
}

/** `outline` is undefined for a text that cannot be read: nothing is known then of what it links to. */
export function linkedText(
  source: SourceEntry,
  outline: Outline | undefined,
  anchorsOfOriginal?: ReadonlyMap<string, string>,
): LinkedText {
  const { kind, id, path, file, lineInFile } = source;
  return {
    kind,
    id,
    path,
    file,
    titleStandsInText: outline !== undefined && titleStandsInText({ source, outline }),
    // A translation may have any anchor of an original that cannot be read.
    outline: isOfUnread(source) ? undefined : outline,
    anchorsOfOriginal,
    links: outline?.links.map(({ href, line }) => ({ href, line: lineInFile(line) })) ?? [],
  };
}

/** Links that lead nowhere. Texts have any keys. */
export function deadLinks(texts: ReadonlyMap<string, LinkedText>): Diagnostic[] {
  const names = [...texts.values()].map(({ path }) => nameOf(path));
  return [...texts.values()].flatMap((text) =>
    text.links
      .filter(({ href }) => resolveLink(href, text, { entries: texts }).to === 'nowhere')
      // A script is an error of its own.
      .filter(({ href }) => !isProgram(href))
      .map(({ href, line }) => {
        const name = nameOf(href.split('#')[0] ?? '');
        const near = nearest(name, names);
        return diagnostics.deadLink(
          { file: text.file, line },
          { href, near: near === name ? undefined : near },
        );
      }),
  );
}

function nameOf(path: string): string {
  return path.split('/').at(-1) ?? path;
}
