import { diagnostics, type Diagnostic } from '../diagnostics/index.ts';
import type { FolderFiles } from './files.ts';
import { isForbidden } from './system-error.ts';

/** The longest text that is read: some 1,200 printed pages. */
const largestBytes = 2_000_000;

/**
 * The text of a file with Unix line ends and no byte order mark, or what keeps it from being read; `file` is its
 * path for people.
 */
export async function readTextFile(
  path: string,
  { files, file }: { files: Pick<FolderFiles, 'read'>; file: string },
): Promise<string | Diagnostic> {
  let bytes: Buffer;
  try {
    bytes = await files.read(path);
  } catch (error) {
    return diagnostics.unreadableFile({ file }, { isForbidden: isForbidden(error) });
  }
  if (bytes.length > largestBytes) {
    return diagnostics.fileTooLarge(
      { file },
      { megabytes: bytes.length / 1e6, mostMegabytes: largestBytes / 1e6 },
    );
  }
  // UTF-16 begins with one of these marks, and has zeros in it.
  const mark = bytes.toString('latin1', 0, 2);
  if (mark === '\xFF\xFE' || mark === '\xFE\xFF') return diagnostics.notUtf8({ file, line: 1 });
  if (bytes.includes(0))
    return diagnostics.notText({ file, line: lineOf(bytes.subarray(0, bytes.indexOf(0))) });
  // Without the fatal option, what cannot be read becomes U+FFFD, as Node.js’s own reader does it.
  const text = new TextDecoder('utf-8').decode(bytes).replace(/\r\n?/g, '\n');
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return diagnostics.notUtf8({ file, line: text.slice(0, text.indexOf('\uFFFD')).split('\n').length });
  }
  const control = controlLetter.exec(text);
  if (control === null) return text;
  const code = (control[0].codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
  return diagnostics.controlLetter({ file, line: text.slice(0, control.index).split('\n').length }, { code });
}

/** Letters that stand for nothing one could print; tabs and line ends are fine. */
// eslint-disable-next-line no-control-regex
const controlLetter = /[\u0001-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\uFFFE\uFFFF]/;

function lineOf(before: Buffer): number {
  return before.toString('latin1').split(/\r\n?|\n/).length;
}
