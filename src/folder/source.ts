import type { Text, UnreadText } from '../markdown/text.ts';
import type { Diagnostic } from '../diagnostics/index.ts';
import type { Kind } from '../schemas/index.ts';
import type { FrontMatter, Settings } from './front-matter.ts';

/** The toolkit’s glossary as it was read. */
export interface SourceText extends FrontMatter {
  /** Path for people: `content/glossary.md`. */
  readonly file: string;
  /** Path inside the content folder. */
  readonly path: string;
  /** Its words, parsed. */
  readonly text: Text | UnreadText;
}

/** One file of content as it was read: nothing checked yet but its syntax. */
export interface SourceEntry extends FrontMatter {
  readonly kind: Kind;
  /** The file’s name without its ending, or the front matter’s `id`. Not yet known to be unique. */
  readonly id: string;
  /** Path for people, with forward slashes: `content/practices/case-clinic.md`. */
  readonly file: string;
  /** Path inside the content folder: `practices/case-clinic.md`. */
  readonly path: string;
  readonly format: 'md' | 'mdx';
  /** Its words, parsed. */
  readonly text: Text | UnreadText;
  /** The text it translates; undefined for an original. */
  readonly original?: SourceEntry | undefined;
  /** Of a translation: the names of the settings that are its own, and not the original’s. */
  readonly ownFields?: readonly string[] | undefined;
}

/** A content folder as it was read. */
export interface SourceFolder {
  /** The folder’s own name, for messages: `content`. */
  readonly name: string;
  readonly toolkit: (Settings & { readonly file: string }) | undefined;
  readonly glossary: SourceText | undefined;
  readonly entries: readonly SourceEntry[];
  /** All files that are not entries (images among them), as paths inside the folder. */
  readonly otherFiles: readonly string[];
  /** Files with the ending of a picture that are none, as paths inside the folder. */
  readonly brokenPictures: readonly string[];
  /** What stands in SVG files, which can hold scripts. `file` is the path for people. */
  readonly drawings: readonly { readonly file: string; readonly text: string }[];
  /** Symbolic links that are not followed, as paths inside the folder. */
  readonly links: readonly string[];
  /** The folders in it that hold it, or parts of it, in other languages. */
  readonly translations: readonly SourceTranslation[];
  /** What could not be read, in translations too. */
  readonly diagnostics: readonly Diagnostic[];
}

/** A folder of translations as it was read. Its paths are those inside it: `practices/case-clinic.md`. */
export interface SourceTranslation extends Pick<SourceFolder, 'toolkit' | 'glossary' | 'entries'> {
  /** The name of the folder, which is the tag of the language. */
  readonly language: string;
  /** The folder for people: `content/pt`. */
  readonly file: string;
}
