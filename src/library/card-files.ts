import type { SourceEntry, SourceFolder } from '../folder/index.ts';
import { diagnostics, type Diagnostic } from '../diagnostics/index.ts';
import { folderOf } from '../schemas/index.ts';
import type { Draft } from './draft.ts';

/** The folder a card lies in, as a deck names it; undefined for a card right in `cards/`. */
export function cardFolderOf({ path }: Pick<SourceEntry, 'path'>): string | undefined {
  const inside = path.split('/').slice(1, -1);
  return inside.length === 0 ? undefined : inside.join('/');
}

/** Whether a card is among those of the folder that a deck names; folders inside it count. */
export function isInCardFolder(source: Pick<SourceEntry, 'path'>, folder: string): boolean {
  return source.path.startsWith(`${folderOf.card}/${folder}/`);
}

/** The folder that each deck names must hold cards, and each card lie in such a folder. */
export function checkCardFolders(
  drafts: readonly Draft[],
  { entries, otherFiles }: SourceFolder,
): Diagnostic[] {
  const cards = entries.filter(({ kind }) => kind === 'card');
  const known = [...new Set(cards.flatMap((card) => cardFolderOf(card) ?? []))];
  const named = drafts.flatMap((draft) =>
    draft.kind === 'deck' && draft.fields.folder !== undefined
      ? [{ source: draft.source, folder: draft.fields.folder }]
      : [],
  );
  const wrong = named
    .filter(({ folder }) => !cards.some((card) => isInCardFolder(card, folder)))
    .map(({ source, folder }) => {
      const at = { file: source.file, line: source.lineOf(['folder']) };
      return otherFiles.some((path) => isInCardFolder({ path }, folder))
        ? diagnostics.cardFolderEmpty(at, { folder })
        : diagnostics.unknownCardFolder(at, { folder, known });
    });
  // A deck that cannot be read may name any folder.
  const decks = entries.filter(({ kind }) => kind === 'deck').length;
  if (decks > drafts.filter(({ kind }) => kind === 'deck').length || wrong.length > 0) return wrong;
  return cards
    .filter((card) => !named.some(({ folder }) => isInCardFolder(card, folder)))
    .map((card) => diagnostics.cardInNoDeck({ file: card.file }, { folder: cardFolderOf(card) }));
}
