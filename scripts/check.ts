/** `npm run check`: every problem of the content, without printing anything. */
import { fileURLToPath } from 'node:url';
import { contentFolder, readContentFolder } from '../src/folder/index.ts';
import { makeToolkit } from '../src/library/index.ts';
import { hasErrors, reportProblems } from '../src/problems/index.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const { problems, toolkit } = makeToolkit(await readContentFolder(contentFolder(root)));
process.stdout.write(reportProblems(problems));
if (toolkit !== undefined) console.log(`The content is in order: ${toolkit.entries.size} entries.`);
process.exitCode = hasErrors(problems) ? 1 : 0;
