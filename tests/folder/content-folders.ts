import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { onTestFinished } from 'vitest';
import { readContentFolder } from '../../src/folder/index.ts';
import { makeToolkit, type Toolkit } from '../../src/library/index.ts';
import { reportDiagnostics } from '../../src/diagnostics/index.ts';

export const fixtures = fileURLToPath(new URL('../fixtures/', import.meta.url));
export const shippedContent = fileURLToPath(new URL('../../content/', import.meta.url));

/** The toolkit of a folder that has no errors. */
export async function toolkitOf(folder: string): Promise<Toolkit> {
  const { toolkit, diagnostics } = makeToolkit(await readContentFolder(folder));
  if (toolkit === undefined) throw new Error(reportDiagnostics(diagnostics));
  return toolkit;
}

/** Writes files, byte for byte, into a folder called `content` that lasts as long as the test. */
export async function temporaryFolder(files: Readonly<Record<string, string>>): Promise<string> {
  const outer = await mkdtemp(join(tmpdir(), 'kindling-content-'));
  onTestFinished(() => rm(outer, { recursive: true, force: true }));
  const folder = join(outer, 'content');
  await mkdir(folder);
  for (const [path, text] of Object.entries(files)) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), text);
  }
  return folder;
}

interface PracticeFile {
  readonly title?: string;
  readonly scale?: string;
  /** Lines of front matter. */
  readonly more?: string;
  readonly body?: string;
}

/** A practice without a mistake, as an author would write it. */
export function practiceFile({ title = 'A practice', scale = 'crew', more = '', body }: PracticeFile = {}) {
  const settings = [`title: ${title}`, 'summary: Something happens.', `scale: ${scale}`];
  return [
    '---',
    ...settings,
    'people: { min: 3, max: 5 }',
    ...(more === '' ? [] : [more]),
    '---',
    '',
    body ?? ':::step[Begin]{minutes=5}\nWe begin.\n:::',
    '',
  ].join('\n');
}
