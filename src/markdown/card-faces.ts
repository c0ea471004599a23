import type { ElementContent, Root } from 'hast';
import { visit } from 'unist-util-visit';
import type { Words } from '../words/index.ts';
import { completeBlocks } from './blocks-html.ts';
import { partOf, plainLinks, type CardLink, type CardPart } from './card.ts';
import { copyTree, rootOf } from './copy.ts';
import { dropCardLists, dropTitle, setTopLevel } from './headings.ts';
import { headingLevel } from './html.ts';
import { prepareForPaper } from './print.ts';
import { isSpace } from './text-cards.ts';

export interface FaceOptions {
  readonly words: Words;
  readonly linkOf: CardLink;
}

/** One face’s text for paper: its blocks completed, its links as plain words with what a card says of them. */
export function cardFace(nodes: readonly ElementContent[], options: FaceOptions): CardPart {
  return partOf(faceTree(rootOf(nodes), options).children as ElementContent[]);
}

/** A text without its lists of cards, for cards: piece by piece, each to be kept together. */
export function textParts(text: Root, options: FaceOptions & { dropsTitle: boolean }): CardPart[] {
  const tree = copyTree(text);
  if (options.dropsTitle) dropTitle(tree);
  dropCardLists(tree);
  setTopLevel(tree, 2);
  const pieces: ElementContent[][] = [];
  for (const child of faceTree(tree, options).children as ElementContent[]) {
    if (isSpace(child)) continue;
    const last = pieces.at(-1);
    // A heading stays with what it stands above.
    if (last !== undefined && last.every((each) => headingLevel(each) !== undefined)) {
      last.push(child);
    } else pieces.push([child]);
  }
  return pieces.map((piece) => partOf(piece));
}

function faceTree(tree: Root, { words, linkOf }: FaceOptions): Root {
  prepareForPaper(tree);
  completeBlocks(tree, { words, facilitatorNotes: false });
  plainLinks(tree, linkOf);
  // Two faces can come from texts with equal headings and notes.
  visit(tree, 'element', ({ properties }) => {
    delete properties['id'];
  });
  return tree;
}
