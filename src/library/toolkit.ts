import type { SourceFolder } from '../folder/index.ts';
import type { Diagnostic } from '../diagnostics/index.ts';
import { assembleToolkit } from './assemble.ts';
import { checkContent } from './check-content.ts';
import type { Toolkit } from './types.ts';

export interface MadeToolkit {
  /** In the content’s own language. Undefined when there are errors. */
  readonly toolkit: Toolkit | undefined;
  /** In every language: the content’s own first, then those of its folders of translations. Empty when there are errors. */
  readonly toolkits: readonly Toolkit[];
  /** Everything there is to say of the content, in one go. */
  readonly diagnostics: readonly Diagnostic[];
}

/** Checks a content folder and makes the toolkit from it, and one for each language that it is translated into. */
export function makeToolkit(folder: SourceFolder): MadeToolkit {
  const { whole, diagnostics } = checkContent(folder);
  if (whole === undefined) return { toolkit: undefined, toolkits: [], diagnostics };
  const [originals, ...translations] = whole;
  const toolkit = assembleToolkit(originals);
  const others = translations.map((content) => assembleToolkit(content, originals));
  return { toolkit, toolkits: [toolkit, ...others], diagnostics };
}
