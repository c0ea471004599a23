/** Stands for a hyphen that may or may not be the text’s own; no folded text holds it. */
export const optionalHyphen = '\u00AD';

/**
 * Text as it is compared: without regard to case, ligatures, kinds of space and hyphen, and what has no shape of its
 * own (soft hyphens, joiners, and in one ink the colours of skin). Spaces stay.
 */
export function fold(text: string): string {
  // Most text is plain, and normalising is slow.
  if (/^[\x20-\x7E]*$/.test(text)) return text.toUpperCase();
  return text
    .normalize('NFKC')
    .replace(/[\p{Cf}\p{Variation_Selector}\p{Emoji_Modifier}\p{Cc}]/gu, '')
    .replace(/\s/g, ' ')
    .replace(/[\u2010\u2011\u2043]/g, '-')
    .toUpperCase();
}

/** The same without spaces. */
export function foldLetters(text: string): string {
  return fold(text).replaceAll(' ', '');
}
