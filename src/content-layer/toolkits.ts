import { makeToolkit, type Toolkit } from '../library/index.ts';
import { reportDiagnostics } from '../diagnostics/index.ts';
import { readContent } from './read-content.ts';

let known: Promise<readonly Toolkit[]> | undefined;

/**
 * The toolkit in each of its languages, the content’s own first, for pages: read once in a build, and anew for each
 * request while an author is writing.
 */
export function getToolkits(): Promise<readonly Toolkit[]> {
  if (import.meta.env.DEV) return readToolkits();
  known ??= readToolkits();
  return known;
}

async function readToolkits(): Promise<readonly Toolkit[]> {
  const { toolkits, diagnostics } = makeToolkit(await readContent({ anew: import.meta.env.DEV }));
  if (toolkits.length === 0) throw new Error(`The content has errors.\n\n${reportDiagnostics(diagnostics)}`);
  return toolkits;
}
