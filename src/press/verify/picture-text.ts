/** Words of pictures, taken out of the text of a page: they can neither be surplus nor stand for words that are lost. */
import type { PictureWords } from '../layout/in-page/picture-words.ts';
import { pointsOf } from '../pdf/millimetres.ts';
import type { ReadPage } from '../pdf/read.ts';
import { foldLetters } from './folding.ts';

const pointsPerPx = 72 / 96;
const slackPt = 2;

/** The page without the pieces of text that stand in a picture and are made of its letters. */
export function withoutPictures(page: ReadPage, pictures: readonly PictureWords[]): ReadPage {
  if (pictures.length === 0) return page;
  const heightPt = pointsOf(page.sizeMm[1]);
  const left = pictures.map(({ text, ...box }) => ({ box, letters: countLetters(text) }));
  const isOfPicture = ({ text, x, y }: ReadPage['texts'][number]) =>
    left.some(({ box, letters }) => {
      const isInside =
        x >= box.left * pointsPerPx - slackPt &&
        x <= box.right * pointsPerPx + slackPt &&
        y <= heightPt - box.top * pointsPerPx + slackPt &&
        y >= heightPt - box.bottom * pointsPerPx - slackPt;
      return isInside && takeLetters(letters, text);
    });
  return { ...page, texts: page.texts.filter((piece) => !isOfPicture(piece)) };
}

function countLetters(text: string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const letter of foldLetters(text)) counts.set(letter, (counts.get(letter) ?? 0) + 1);
  return counts;
}

/** Takes the letters of a text away, if all are there. */
function takeLetters(counts: Map<string, number>, text: string): boolean {
  const wanted = countLetters(text);
  if (wanted.size === 0) return false;
  for (const [letter, count] of wanted) if ((counts.get(letter) ?? 0) < count) return false;
  for (const [letter, count] of wanted) counts.set(letter, (counts.get(letter) ?? 0) - count);
  return true;
}
