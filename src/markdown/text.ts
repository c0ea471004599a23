import { typeBlocks } from './blocks.ts';
import { parseHtml } from './html.ts';
import { parseText, type ParsedText, type TextFormat, type WrittenText } from './parse.ts';

/** A text that was read: once, for all that is made of it. Nobody changes its tree; see `copyTree`. */
export interface Text extends ParsedText {
  readonly is: 'text';
  readonly format: TextFormat;
}

/** Why a text cannot be read; lines are counted from 1 in the body. */
export type UnreadText =
  | { readonly is: 'too-deep'; readonly line: number | undefined }
  | { readonly is: 'broken-mdx'; readonly line: number | undefined; readonly reason: string };

/** Reads a text. Never rejects for what an author can do wrong. */
export async function readText(written: WrittenText): Promise<Text | UnreadText> {
  const deepLine = written.body.split('\n').findIndex((line) => deepBeginning.test(line));
  if (deepLine !== -1) return { is: 'too-deep', line: deepLine + 1 };
  try {
    return { is: 'text', format: written.format, ...(await parseText(written)) };
  } catch (error) {
    // The parsers follow what stands in one another call by call.
    if (error instanceof RangeError) return { is: 'too-deep', line: undefined };
    const { message, reason = message, line } = error as MdxError;
    return { is: 'broken-mdx', line, reason };
  }
}

/** A line that stands in so many lists and quotations that no paper is wide enough; parsers take ages over it. */
const deepBeginning = /^(?:[ \t>]|[-+*](?=[ \t])|\d{1,9}[.)](?=[ \t])){300}/;

interface MdxError {
  readonly message: string;
  readonly reason?: string;
  readonly line?: number | undefined;
}

/**
 * A text with components, as they ran. They are code: nothing is known of what they make but its HTML, which is read
 * into the one kind of tree here, and nowhere else.
 */
export function textOfComponents(html: string, text: Text): Text {
  const tree = parseHtml(html);
  typeBlocks(tree);
  return { ...text, tree };
}
