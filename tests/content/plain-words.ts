/** Markdown as it is spoken: without its marks, settings of blocks, addresses and the shorter words for cards. */
export function plainWords(markdown: string): string {
  return markdown
    .replace(/::card\[[^\]]*\]/g, '')
    .replace(/^:::?\w+\[([^\]]*)\](\{[^}]*\})?/gm, '$1.')
    .replace(/^:::.*$/gm, '')
    .replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/<[^>]*>/g, '')
    .replace(/[*_`#>|]/g, ' ')
    .replace(/^\s*[-+] /gm, '');
}

/** Sentences of a plain text; a line is one at least. */
export function sentencesOf(text: string): string[] {
  return text
    .split(/(?<=[.!?…:])[”"’)]*\s+|\n+/)
    .map((sentence) => sentence.trim())
    .filter((sentence) => /\p{L}/u.test(sentence));
}

export function wordsOf(text: string): string[] {
  return text.match(/[\p{L}\p{N}][\p{L}\p{N}’'-]*/gu) ?? [];
}
