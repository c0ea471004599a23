import { readFile } from 'node:fs/promises';
import { PressFailure } from '../failure.ts';

/**
 * The text of an HTML file of somebody’s own, in whatever encoding it is, without what would lead the browser away from
 * it or forbid it to lay the page out.
 * @throws PressFailure when it is not there.
 */
export async function readHtml(path: string): Promise<string> {
  const bytes = await readFile(path).catch((error: unknown) => {
    throw new PressFailure(
      (error as NodeJS.ErrnoException).code === 'EISDIR'
        ? `${path} is a folder. Name the HTML file in it that is to be printed.`
        : `${path} cannot be read. Check the path of the HTML file.`,
    );
  });
  return decode(bytes).replace(
    /(<meta\b[^>]*?\b)http-equiv(?=\s*=\s*["']?\s*(?:refresh|content-security-policy))/gi,
    '$1data-http-equiv',
  );
}

/** By its byte order mark, by what it says of itself, as UTF-8 where it is that, else as browsers take old pages. */
export function decode(bytes: Uint8Array): string {
  const [first, second, third] = bytes;
  if (first === 0xef && second === 0xbb && third === 0xbf) return textOf(bytes, 'utf-8');
  if (first === 0xfe && second === 0xff) return textOf(bytes, 'utf-16be');
  if (first === 0xff && second === 0xfe) return textOf(bytes, 'utf-16le');
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    // Then it is something else.
  }
  const start = textOf(bytes.subarray(0, 4096), 'latin1');
  const named = /<meta\b[^>]*?charset\s*=\s*["']?\s*([\w.:-]+)/i.exec(start)?.[1];
  const inXml = /^<\?xml\b[^>]*?encoding\s*=\s*["']([\w.:-]+)/i.exec(start)?.[1];
  const label = named ?? inXml ?? 'windows-1252';
  // A file that says UTF-8 and is not.
  return textOf(bytes, /^utf-?(?:8|16)/i.test(label) ? 'windows-1252' : label);
}

function textOf(bytes: Uint8Array, label: string): string {
  try {
    return new TextDecoder(label).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}
