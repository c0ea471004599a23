import { mkdir, symlink, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';

const text = (title: string) => `# ${title}\n\nText.\n`;

/** Files that no checkout can hold on every system, byte for byte. */
const files: Readonly<Record<string, string | Buffer>> = {
  '../outside/secret.md': text('Secret'),
  '../outside/picture.png': 'a picture',
  'toolkit.yaml': '- name\n- papers\n',
  'toolkit.yml': 'name: The second\n',
  'essays/binary.md': Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0a, 0x00, 0x01]),
  'essays/control.md': '# Control\n\nAn es\u001bcape.\n',
  'essays/deep.md': `# Deep\n\nText.\n\n${'- '.repeat(400)}x\n`,
  'essays/deep-html.md': `# Deep HTML\n\n${'<div>'.repeat(20_000)}x\n`,
  'essays/endless.md': `---\na: &a [x, x, x, x, x, x, x, x, x, x]\nb: &b [*a, *a, *a, *a, *a, *a, *a, *a, *a, *a]\nc: &c [*b, *b, *b, *b, *b, *b, *b, *b, *b, *b]\ntitle: [*c, *c]\n---\n\nText.\n`,
  'essays/large.md': `# Large\n\n${'Text. '.repeat(340_000)}\n`,
  'essays/latin-1.md': Buffer.from('# A caf\xe9\n\nText.\n', 'latin1'),
  'essays/utf-16.md': Buffer.from('\uFEFF# UTF-16\n\nText.\n', 'utf16le'),
  'essays/long-title.md': text('Long '.repeat(60)),
  [`essays/${'long-name-'.repeat(20)}.md`]: text('Long name'),
  'essays/locked.md': text('Locked'),
  'essays/worn-out.md': text('Worn out'),
  'essays/what?.mdx': text('What?'),
  'essays/question?.png': Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJ', 'base64'),
  'essays/pictures.md':
    '# Pictures\n\n![A link](./link.png)\n\n![In a linked folder](./linked/picture.png)\n\n![A question](./question%3F.png)\n',
};

const links: readonly (readonly [string, string])[] = [
  ['essays/link.md', '../../outside/secret.md'],
  ['essays/link.png', '../../outside/picture.png'],
  ['essays/linked', '../../outside'],
  ['essays/to-nothing.md', 'no-such-file.md'],
  ['essays/to-itself.md', 'to-itself.md'],
  ['essays/loop', '..'],
];

/** Makes a content folder of odd files and links; `folder` is in a folder of its own. */
export async function writeOddFiles(folder: string): Promise<void> {
  for (const [path, content] of Object.entries(files)) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), content);
  }
  for (const [path, target] of links) await symlink(target, join(folder, path));
}
