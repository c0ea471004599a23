import { contentFolder, readContentFolder } from './folder/index.ts';
import { makeToolkit, type Toolkit } from './library/index.ts';
import { reportProblems } from './problems/index.ts';

let known: Promise<Toolkit> | undefined;

/** The toolkit, for pages: read once in a build, and anew for each request while an author is writing. */
export function getToolkit(): Promise<Toolkit> {
  if (import.meta.env.DEV) return readToolkit();
  known ??= readToolkit();
  return known;
}

async function readToolkit(): Promise<Toolkit> {
  const { toolkit, problems } = makeToolkit(await readContentFolder(contentFolder(process.cwd())));
  if (toolkit === undefined) throw new Error(`The content has errors.\n\n${reportProblems(problems)}`);
  return toolkit;
}
