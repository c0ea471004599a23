/** Small content folders for the commands to work on. */
import { cp, mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { root } from '../run-script.ts';

/** Four practices, without the essays and worksheets they lead to, in `content` of a folder. */
export async function practicesAlone(
  folder: string,
  change?: (content: string) => Promise<void>,
): Promise<string> {
  const content = join(folder, 'content');
  await mkdir(content);
  await writeFile(join(content, 'toolkit.yaml'), 'name: Practices alone\npapers: [a4]\n');
  for (const practice of ['case-clinic', 'check-in-round', 'listen-and-loop', 'troika-consulting']) {
    const path = `practices/${practice}.md`;
    await cp(join(root, 'content', path), join(content, path));
  }
  await change?.(content);
  return content;
}

/** What an earlier build left in `out` of a folder. */
export async function earlierResult(folder: string): Promise<string> {
  const out = join(folder, 'out');
  await mkdir(out);
  await writeFile(join(out, 'index.html'), 'an earlier build');
  return out;
}
