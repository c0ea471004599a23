/** What the path of a file inside a content folder says of it. */
import { folderOf, kinds, type Kind } from '../schemas/index.ts';

/** Pictures and other things beside a text, and components that an .mdx file uses. */
const assetEnding = /\.(png|jpe?g|webp|avif|gif|svg|pdf|csv|txt|astro|tsx?|jsx?|css|json)$/i;

export function isAsset(path: string): boolean {
  return assetEnding.test(path);
}

export function isPicturePath(path: string): boolean {
  return /\.(png|jpe?g|webp|avif|gif|svg)$/i.test(path);
}

export function isMdx(path: string): boolean {
  return /\.mdx$/i.test(path);
}

export function isMarkdown(path: string): boolean {
  return /\.mdx?$/i.test(path);
}

/** The kind whose folder it lies in. Markdown in no folder is an essay. */
export function kindOf(path: string): Kind | undefined {
  const [top = ''] = path.split('/');
  if (top === path) return isMarkdown(path) ? 'essay' : undefined;
  return kinds.find((kind) => folderOf[kind] === top);
}

/** Letters that the bundler takes for parts of an address, in the names of what it loads by itself. */
export function unusableLetters(path: string): string | undefined {
  const [letter] = /[#%?\\\p{Cc}]/u.exec(path) ?? [];
  return letter === undefined ? undefined : /\p{Cc}/u.test(letter) ? 'a line break' : `“${letter}”`;
}
