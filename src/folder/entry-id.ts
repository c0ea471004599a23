import { slug } from 'github-slugger';
import { folderOf } from '../schemas/index.ts';

/**
 * The id of an entry: its front matter’s `id`, else its file’s name in small letters without accents and with
 * hyphens for spaces. Folders inside a kind’s folder only keep things tidy and are not part of the id, but for
 * cards: their folders are named by decks, and two of them may well have a card of one name.
 */
export function entryId(path: string, data: unknown): string {
  const own = (data as { id?: unknown } | null)?.id;
  if (typeof own === 'string' && own.trim() !== '') return own.trim();
  const parts = path.split('/');
  const name = parts[0] === folderOf.card ? parts.slice(1).join(' ') : (parts.at(-1) ?? path);
  const plain = name
    .replace(/\.mdx?$/i, '')
    .normalize('NFKD')
    .replace(/(?<=\p{Script=Latin})\p{M}+/gu, '')
    .normalize('NFC');
  const id = slug(plain)
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '');
  return id === '' ? 'entry' : id;
}
